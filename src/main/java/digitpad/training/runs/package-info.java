/** Saved runs: records, histories and checkpoints. */
package digitpad.training.runs;
