/** The stage on which a convolution is played. */
package digitpad.ui.inside.stage;
