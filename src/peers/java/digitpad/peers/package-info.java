/**
 * Trains the network of the preset {@code tutorial} with DigitPad and with TensorFlow and compares the speed. The Maven
 * profile {@code peers} compiles and runs these classes; they are not part of the program.
 */
package digitpad.peers;
