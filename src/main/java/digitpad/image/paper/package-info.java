/** Finds the paper of a picture and how much each pixel differs from it. */
package digitpad.image.paper;
