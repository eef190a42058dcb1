/** The user's own digits: what was drawn on the pad and what the user said it is, kept as readable files. */
package digitpad.owndigits;
