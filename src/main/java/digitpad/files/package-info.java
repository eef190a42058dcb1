/** Locates the user's folders, and writes files so that a crash never leaves a partial one. */
package digitpad.files;
