/** A trained network: its parameters, what is known of it, and the files and the store they are kept in. */
package digitpad.model;
