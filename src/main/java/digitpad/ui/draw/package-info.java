/** The Draw screen: the pad, the network's input image, and its ten probabilities. */
package digitpad.ui.draw;
