/** The selected cell: its position, the figure of its arithmetic, and the text on its topic. */
package digitpad.ui.inside.cell;
