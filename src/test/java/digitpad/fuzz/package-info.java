/** Gives every reader of files thousands of damaged files. A new reader needs one entry in {@code FuzzedReaders}. */
package digitpad.fuzz;
