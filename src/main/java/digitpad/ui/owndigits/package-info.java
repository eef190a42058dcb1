/** The screen that lists the user's labeled digits: relabel and delete them, and undo both. */
package digitpad.ui.owndigits;
