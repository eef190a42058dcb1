/** Makes pictures of digits as people bring them, from known digits, and measures how many are read right. */
package digitpad.image.rig;
