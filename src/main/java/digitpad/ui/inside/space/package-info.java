/** The network in space: its maps on walls one behind the other, seen from any side by parallel projection. */
package digitpad.ui.inside.space;
