/** Runs on the disk: records, histories, checkpoints. */
package digitpad.training.runs;
