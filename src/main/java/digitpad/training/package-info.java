/** Training: the loop, early stopping, divergence, progress reports and the result. */
package digitpad.training;
