package digitpad.peers;

import digitpad.image.DigitImage;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.framework.optimizers.Adam;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.random.TruncatedNormal;
import org.tensorflow.types.TFloat32;

/**
 * The network of the preset {@code tutorial} as a TensorFlow graph, with the same initial distribution of the weights,
 * the same dropout and the same optimizer. Images are in the layout batch, height, width, channels: TensorFlow's
 * default, and the only one for which it has a max pooling on the CPU.
 */
final class TensorFlowNetwork {
    private static final int DIGITS = 10;
    private static final int KERNEL = 5;
    private static final int MAPS_1 = 32;
    private static final int MAPS_2 = 64;
    /** Height and width after both poolings. */
    private static final int POOLED = DigitImage.SIZE / 4;

    private static final int HIDDEN_UNITS = 1024;
    private static final float SIGMA = 0.1f;
    private static final float BIAS = 0.1f;
    private static final long SEED = 1;

    private final Ops tf;
    private final int batchSize;
    private final float dropout;
    private final List<Variable<TFloat32>> variables = new ArrayList<>();
    private final Placeholder<TFloat32> pixels;
    private final Placeholder<TFloat32> targets;
    private final Operand<TFloat32> loss;
    private final Op step;

    /** Adds the network and its training step to a graph. */
    TensorFlowNetwork(Graph graph, int batchSize) {
        Recipe recipe = Preset.TUTORIAL.recipe();
        tf = Ops.create(graph);
        this.batchSize = batchSize;
        dropout = recipe.dropout().floatValue();
        pixels = tf.placeholder(TFloat32.class, Placeholder.shape(pixelShape()));
        targets = tf.placeholder(TFloat32.class, Placeholder.shape(targetShape()));
        loss = tf.math.mean(
                tf.nn.softmaxCrossEntropyWithLogits(logits(), targets).loss(), tf.constant(0));
        step = new Adam(graph, (float) recipe.learningRate()).minimize(loss);
    }

    Shape pixelShape() {
        return Shape.of(batchSize, DigitImage.SIZE, DigitImage.SIZE, 1);
    }

    Shape targetShape() {
        return Shape.of(batchSize, DIGITS);
    }

    /** Returns the input for the pixels of a batch. */
    Placeholder<TFloat32> pixels() {
        return pixels;
    }

    /** Returns the input for the target probabilities of a batch. */
    Placeholder<TFloat32> targets() {
        return targets;
    }

    /** Returns the mean cross-entropy of the batch. */
    Operand<TFloat32> loss() {
        return loss;
    }

    /** Returns the operation that changes the weights. */
    Op step() {
        return step;
    }

    /** Returns the number of weights and biases. */
    long parameterCount() {
        return variables.stream().mapToLong(variable -> variable.shape().size()).sum();
    }

    private Operand<TFloat32> logits() {
        Operand<TFloat32> maps = pooled(convolution(pooled(convolution(pixels, 1, MAPS_1)), MAPS_1, MAPS_2));
        int inputs = POOLED * POOLED * MAPS_2;
        Operand<TFloat32> flat = tf.reshape(maps, tf.constant(new int[] {batchSize, inputs}));
        Operand<TFloat32> hidden = tf.nn.relu(dense(flat, inputs, HIDDEN_UNITS));
        return dense(withDropout(hidden), HIDDEN_UNITS, DIGITS);
    }

    private Operand<TFloat32> convolution(Operand<TFloat32> input, int channels, int maps) {
        Operand<TFloat32> sums =
                tf.nn.conv2d(input, weights(KERNEL, KERNEL, channels, maps), List.of(1L, 1L, 1L, 1L), "SAME");
        return tf.nn.relu(tf.nn.biasAdd(sums, biases(maps)));
    }

    private Operand<TFloat32> pooled(Operand<TFloat32> maps) {
        int[] window = {1, 2, 2, 1};
        return tf.nn.maxPool(maps, tf.constant(window), tf.constant(window), "SAME");
    }

    private Operand<TFloat32> dense(Operand<TFloat32> input, int inputs, int units) {
        return tf.nn.biasAdd(tf.linalg.matMul(input, weights(inputs, units)), biases(units));
    }

    /** Drops units and scales the others up, like {@code tf.nn.dropout} in Python. */
    private Operand<TFloat32> withDropout(Operand<TFloat32> units) {
        Operand<TFloat32> draws = tf.random.randomUniform(tf.shape(units), TFloat32.class);
        Operand<TFloat32> kept = tf.dtypes.cast(tf.math.greaterEqual(draws, tf.constant(dropout)), TFloat32.class);
        return tf.math.mul(tf.math.mul(units, tf.constant(1 / (1 - dropout))), kept);
    }

    private Variable<TFloat32> weights(int... shape) {
        Operand<TFloat32> normal = tf.random.truncatedNormal(
                tf.constant(shape), TFloat32.class, TruncatedNormal.seed(SEED), TruncatedNormal.seed2((long)
                        variables.size()));
        return variable(tf.math.mul(normal, tf.constant(SIGMA)));
    }

    private Variable<TFloat32> biases(int count) {
        return variable(tf.fill(tf.constant(new int[] {count}), tf.constant(BIAS)));
    }

    private Variable<TFloat32> variable(Operand<TFloat32> initial) {
        Variable<TFloat32> variable = tf.variable(initial);
        variables.add(variable);
        return variable;
    }
}
