/** Training data and the batches made from it. */
package digitpad.training.batches;
