/** The launcher: chooses between window and command line, and wires the parts together. */
package digitpad;
