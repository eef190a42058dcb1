/** The network picture: its maps, the overlay, and the toolbar. */
package digitpad.ui.inside.picture;
