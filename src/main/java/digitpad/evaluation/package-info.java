/** Evaluation of models: accuracy, confusion, calibration error and timing. */
package digitpad.evaluation;
