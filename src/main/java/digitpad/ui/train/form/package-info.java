/** The form of a training: what the user has put into it, and its controls. */
package digitpad.ui.train.form;
