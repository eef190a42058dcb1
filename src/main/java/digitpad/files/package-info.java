/** Where files belong, and how they are written so that a crash never leaves half of one. */
package digitpad.files;
