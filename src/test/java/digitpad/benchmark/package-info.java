/** Measurements in the real window, started by hand; what they print is what is claimed. */
package digitpad.benchmark;
