/** The jobs without a window: commands, their options and what they print. */
package digitpad.cli;
