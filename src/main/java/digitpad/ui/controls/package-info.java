/** Controls that several screens use. They depend on no screen and no view model. */
package digitpad.ui.controls;
