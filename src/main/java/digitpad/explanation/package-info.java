/** What goes on inside a network: its layers, every cell's arithmetic, and what speaks for an answer. */
package digitpad.explanation;
