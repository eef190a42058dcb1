/** Controls that several screens use; they know no screen and no view model. */
package digitpad.ui.controls;
