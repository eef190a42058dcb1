/** The pad to draw on, which several screens show. */
package digitpad.ui.pad;
