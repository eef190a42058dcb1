/** The pad that is drawn on, wherever it is shown. */
package digitpad.ui.pad;
