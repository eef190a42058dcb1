/** Scoring a network: right and wrong, by digit. */
package digitpad.evaluation;
