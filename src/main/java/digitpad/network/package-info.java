/** The networks: their layers, reading a digit with one, and their files. ND4J and DL4J are known only here and in training. */
package digitpad.network;
