/** The network as a picture: its maps, what is drawn over them, and the tools above. */
package digitpad.ui.inside.picture;
