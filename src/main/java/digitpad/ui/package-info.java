/** The main window, its themes, and the services that its screens share. */
package digitpad.ui;
