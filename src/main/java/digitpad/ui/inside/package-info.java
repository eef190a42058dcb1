/** The Inside tab: shows how the network computes its answer to the drawing. */
package digitpad.ui.inside;
