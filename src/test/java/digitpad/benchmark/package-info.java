/** Benchmarks in the real window, started by hand; the documentation quotes their results. */
package digitpad.benchmark;
