/** The window: its frame, theme and the services its tabs share. */
package digitpad.ui;
