/** Computing architectures: an interface, and what the operating system offers a program that computes. */
package digitpad.engine;
