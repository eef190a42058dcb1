/** The player that animates a convolution. */
package digitpad.ui.inside.player;
