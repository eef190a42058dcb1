/** The panes beside the selected cell: saliency, counterfactual, kernels, dropout. */
package digitpad.ui.inside.side;
