/** The list of saved runs: rename, annotate, compare, resume, reuse and delete them. */
package digitpad.ui.train.runs;
