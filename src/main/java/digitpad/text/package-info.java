/** Looks up the texts that users read, from resource bundles. */
package digitpad.text;
