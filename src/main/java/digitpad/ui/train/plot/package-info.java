/** The curves of trainings: what is plotted, how it is scaled and thinned, and the canvases that show it. */
package digitpad.ui.train.plot;
