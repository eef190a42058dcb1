/** The network editor: a list of layers that is edited in place, and how to train the network. */
package digitpad.ui.editor;
