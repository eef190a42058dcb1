package digitpad.engine.onednn;

/**
 * What the primitives of a network's layers are built with.
 *
 * @param objects creates them
 * @param forward the program that their forward passes are appended to
 * @param batchSize number of images
 * @param training whether there will be a backward pass
 */
record BuildContext(NativeObjects objects, Program forward, int batchSize, boolean training) {}
