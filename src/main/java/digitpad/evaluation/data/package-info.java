/** The labeled digits that a model is evaluated on, whatever their source. */
package digitpad.evaluation.data;
