/** The plan of a training: its settings, early stopping criteria and data sources. */
package digitpad.training.plan;
