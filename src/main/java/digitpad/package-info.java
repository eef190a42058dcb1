/** The launcher: decides between window and command line and wires the parts together. */
package digitpad;
