/** The pad, what the network sees of it, and its ten probabilities. */
package digitpad.ui.draw;
