/** The engine that calls oneDNN directly. */
package digitpad.engine.onednn;
