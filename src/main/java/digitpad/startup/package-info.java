/** What happens before the window can be used: the log, the checks of the machine, the rehearsal of a package. */
package digitpad.startup;
