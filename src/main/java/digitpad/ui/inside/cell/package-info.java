/** The selected cell: which it is, the figure of its arithmetic, and what to read about it. */
package digitpad.ui.inside.cell;
