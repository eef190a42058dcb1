/** Running networks: the engine interface, and the operating system functions that computing needs. */
package digitpad.engine;
