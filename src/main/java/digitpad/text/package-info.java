/** Looks up the texts that users read, all of which are in resource bundles. */
package digitpad.text;
