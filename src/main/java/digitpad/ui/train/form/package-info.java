/** The form with the settings of a run: its controls, and the values that the user has entered. */
package digitpad.ui.train.form;
