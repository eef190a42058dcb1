/** What a training learns from, and how batches are made of it. */
package digitpad.training.batches;
