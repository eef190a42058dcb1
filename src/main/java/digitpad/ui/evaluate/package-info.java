/** The Evaluate tab: scores a model on labeled digits, and shows the images behind each figure. */
package digitpad.ui.evaluate;
