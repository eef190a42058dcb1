/** The panes beside the cell: why, what would change the answer, kernels, dropout. */
package digitpad.ui.inside.side;
