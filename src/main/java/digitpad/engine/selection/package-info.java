/** Choosing the engine that computes a network on this machine. */
package digitpad.engine.selection;
