/** Training in the window: data, settings, progress, curves, log. */
package digitpad.ui.train;
