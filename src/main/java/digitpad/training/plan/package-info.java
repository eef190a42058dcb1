/** The plan of a run: its settings, early stopping criteria and data sources. */
package digitpad.training.plan;
