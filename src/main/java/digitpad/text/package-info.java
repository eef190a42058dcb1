/** Every sentence a user reads comes from a resource bundle; this package finds it. */
package digitpad.text;
