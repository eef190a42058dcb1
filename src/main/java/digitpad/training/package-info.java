/** A training run: its plan, its steps, what it reports while it goes, and its result. */
package digitpad.training;
