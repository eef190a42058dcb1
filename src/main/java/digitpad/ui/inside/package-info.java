/** The Inside tab: what goes on in the network while it reads the drawing. */
package digitpad.ui.inside;
