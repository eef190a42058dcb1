/** Networks while they are edited: a list of single operations, what does not fit together, and undo. */
package digitpad.network.draft;
