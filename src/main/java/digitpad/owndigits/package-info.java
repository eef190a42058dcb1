/** The user's digits: drawings that the user labeled, saved as readable files. */
package digitpad.owndigits;
