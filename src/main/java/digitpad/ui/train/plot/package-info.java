/** The plots of runs: the curves, their scales and decimation, and the canvases that show them. */
package digitpad.ui.train.plot;
