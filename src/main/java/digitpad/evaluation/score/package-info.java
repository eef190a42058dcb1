/** Results image by image, and the figures computed from them: accuracy, figures by class, confusion, calibration. */
package digitpad.evaluation.score;
