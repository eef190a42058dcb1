/**
 * The start of the program until the window is usable: logging, checks of the computer, and the rehearsal for
 * packaging.
 */
package digitpad.startup;
