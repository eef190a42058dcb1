package digitpad.training.cost;

/**
 * The kinds of work of a training step. The time of a step is estimated as the sum of their amounts, each multiplied by
 * the time that this machine needs for one unit.
 *
 * <p>The typical times are those of oneDNN on two cores with AVX-512. Only their ratios matter, and only for kinds that
 * could not be measured well.
 */
enum Work {
    /** A step, whatever its network. */
    STEP(2e-5),
    /** An operation of a layer, whatever its size: starting it and waiting for the threads. */
    OPERATION(5e-6),
    /** A pixel of the input: making the batch, and passing it to the engine. */
    INPUT(1e-9),
    /** A product of a convolution, with maps in blocks of {@value Blocks#MAPS}. */
    CONVOLUTION(5.8e-12),
    /** A product of a convolution, without the maps that only fill blocks. */
    UNPADDED_CONVOLUTION(3e-13),
    /** An output value of a convolution: writing it and applying its activation. */
    CONVOLUTION_VALUE(2e-10),
    /** A product of a dense layer. */
    DENSE(7e-12),
    /** A weight of a dense layer that is read or written, whatever the batch. */
    DENSE_WEIGHT(2e-10),
    /** An array element that the optimizer reads or writes: the parameter, its gradient, and its state. */
    UPDATE(1.7e-10),
    /** An input value of a pooling. */
    POOLING(1.5e-10),
    /** A value of a batch normalization. */
    NORMALIZATION(4e-10),
    /** A value of an activation that only compares and multiplies. */
    ACTIVATION(2e-10),
    /** A value of an activation that computes exponentials. */
    EXPONENTIAL(4e-10),
    /** A value for which a random number is drawn. */
    RANDOM(3e-9);

    private final double typicalSeconds;

    Work(double typicalSeconds) {
        this.typicalSeconds = typicalSeconds;
    }

    /** Returns the typical time of one unit, in seconds. */
    double typicalSeconds() {
        return typicalSeconds;
    }
}
