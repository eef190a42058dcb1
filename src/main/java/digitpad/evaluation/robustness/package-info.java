/** Accuracy on images that are changed more and more: turned, moved, blurred and so on. */
package digitpad.evaluation.robustness;
