/** The list of trainings that are kept: name, note, compare, use again, delete. */
package digitpad.ui.train.runs;
