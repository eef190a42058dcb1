/** The Train tab: training data, settings, progress, curves, log and runs. */
package digitpad.ui.train;
