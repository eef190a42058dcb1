/** Comparison of two models on the same images. */
package digitpad.evaluation.comparison;
