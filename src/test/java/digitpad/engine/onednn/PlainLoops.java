package digitpad.engine.onednn;

import digitpad.engine.ZeroedMaps;
import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import java.util.Arrays;
import java.util.List;

/** A training step computed by plain loops in double precision; gradients by finite differences. Slow. */
final class PlainLoops {
    private static final double DIFFERENCE = 1e-5;

    private final Architecture architecture;
    private final double[][] images;
    private final double[][] targets;

    /** See {@link #margins}. */
    private final double[] margins;

    /** Whether batch normalization takes the averages of training, not the mean and the variance of the batch. */
    private boolean inference;

    /** Mean and variance of the last batch, by index of the layer's mean parameter. */
    private final double[] batchStatistics;

    PlainLoops(Architecture architecture, float[] pixels, float[] targets) {
        this.architecture = architecture;
        this.images = rows(pixels, architecture.input().size());
        this.targets = rows(targets, architecture.outputs().count());
        margins = new double[images.length];
        batchStatistics = new double[architecture.parameterCount()];
    }

    private static double[][] rows(float[] values, int size) {
        double[][] rows = new double[values.length / size][size];
        for (int i = 0; i < values.length; i++) {
            rows[i / size][i % size] = values[i];
        }
        return rows;
    }

    /**
     * Returns, for each sample, how far the values of its last forward pass were from a jump of the gradient: a value
     * that ReLU compares with 0, or the two largest values that max pooling compares. Where the margin is as small as
     * rounding errors, two correct programs may return different gradients.
     */
    double[] margins() {
        return margins.clone();
    }

    /** Returns the mean cross-entropy of the batch, in nats. */
    double loss(double[] parameters) {
        double[][] values = logits(parameters);
        double loss = 0;
        for (int sample = 0; sample < values.length; sample++) {
            double sum = 0;
            for (double logit : values[sample]) {
                sum += Math.exp(logit);
            }
            for (int i = 0; i < values[sample].length; i++) {
                loss -= targets[sample][i] * (values[sample][i] - Math.log(sum)) / values.length;
            }
        }
        return loss;
    }

    /** Returns the outputs for all images outside training: {@code [image][output]}. */
    double[][] inferenceLogits(double[] parameters) {
        inference = true;
        double[][] logits = logits(parameters);
        inference = false;
        return logits;
    }

    /**
     * Returns the outputs of all layers for all images outside training: {@code [layer][image][value]}.
     *
     * @param zeroed the maps to set to 0 before the next layer reads them, one for each image
     */
    double[][][] inferenceOutputs(double[] parameters, List<ZeroedMaps> zeroed) {
        inference = true;
        List<PlacedLayer> layers = architecture.placedLayers();
        double[][][] outputs = new double[layers.size()][][];
        double[][] values = images;
        for (int i = 0; i < outputs.length; i++) {
            values = layers.get(i).layer().accept(new Forward(layers.get(i), values, parameters));
            // A copy, because dropout returns its input.
            values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
            zero(values, layers.get(i).output().area(), i + 1, zeroed);
            outputs[i] = values;
        }
        inference = false;
        return outputs;
    }

    private static void zero(double[][] values, int area, int level, List<ZeroedMaps> zeroed) {
        for (int image = 0; image < values.length; image++) {
            for (int i = 0; i < values[image].length; i++) {
                if (zeroed.get(image).of(level).contains(i / area)) {
                    values[image][i] = 0;
                }
            }
        }
    }

    private double[][] logits(double[] parameters) {
        Arrays.fill(margins, Double.POSITIVE_INFINITY);
        double[][] values = images;
        for (PlacedLayer layer : architecture.placedLayers()) {
            values = layer.layer().accept(new Forward(layer, values, parameters));
        }
        return values;
    }

    /** Returns the parameters after a step of gradient descent with learning rate 1. */
    float[] afterStep(double[] parameters) {
        double[] changed = parameters.clone();
        double[] after = parameters.clone();
        for (int i = 0; i < parameters.length; i++) {
            changed[i] = parameters[i] + DIFFERENCE;
            double above = loss(changed);
            changed[i] = parameters[i] - DIFFERENCE;
            double below = loss(changed);
            changed[i] = parameters[i];
            after[i] -= (above - below) / (2 * DIFFERENCE);
        }
        loss(parameters);
        for (PlacedLayer layer : architecture.placedLayers()) {
            if (layer.layer() instanceof BatchNormalizationLayer) {
                average(layer, after);
            }
        }
        float[] result = new float[after.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) after[i];
        }
        return result;
    }

    private void average(PlacedLayer layer, double[] parameters) {
        int maps = layer.input().maps();
        double decay = BatchNormalizationLayer.DECAY;
        for (int i = layer.start() + 2 * maps; i < layer.start() + 3 * maps; i++) {
            parameters[i] = decay * parameters[i] + (1 - decay) * batchStatistics[i];
            double variance = Math.pow(10, 2 * parameters[i + maps]);
            parameters[i + maps] = Math.log10(decay * variance + (1 - decay) * batchStatistics[i + maps]) / 2;
        }
    }

    /** The forward pass of one layer. */
    private final class Forward implements Layer.Visitor<double[][]> {
        private final PlacedLayer placed;
        private final double[][] input;
        private final double[] parameters;

        private Forward(PlacedLayer placed, double[][] input, double[] parameters) {
            this.placed = placed;
            this.input = input;
            this.parameters = parameters;
        }

        @Override
        public double[][] convolution(ConvolutionLayer layer) {
            Shape from = placed.input();
            Shape to = placed.output();
            int biases = layer.bias() ? layer.maps() : 0;
            int above = layer.paddingBefore(from.height());
            int left = layer.paddingBefore(from.width());
            double[][] output = new double[input.length][to.size()];
            for (int sample = 0; sample < input.length; sample++) {
                for (int cell = 0; cell < to.size(); cell++) {
                    int map = cell / to.area();
                    int row = cell % to.area() / to.width() * layer.stride() - above;
                    int column = cell % to.width() * layer.stride() - left;
                    double sum = layer.bias() ? parameters[placed.start() + map] : 0;
                    for (int i = 0; i < from.maps() * layer.kernel() * layer.kernel(); i++) {
                        int y = row + i % (layer.kernel() * layer.kernel()) / layer.kernel();
                        int x = column + i % layer.kernel();
                        int weight = placed.start() + biases + map * from.maps() * layer.kernel() * layer.kernel() + i;
                        if (from.contains(y, x)) {
                            sum += parameters[weight]
                                    * input[sample][from.index(i / (layer.kernel() * layer.kernel()), y, x)];
                        }
                    }
                    output[sample][cell] = activated(sample, sum, layer.activation());
                }
            }
            return output;
        }

        @Override
        public double[][] activation(ActivationLayer layer) {
            double[][] output = new double[input.length][placed.output().size()];
            for (int sample = 0; sample < input.length; sample++) {
                for (int i = 0; i < output[sample].length; i++) {
                    output[sample][i] = activated(
                            sample,
                            input[sample][i],
                            layer.activation(),
                            i / placed.input().area());
                }
            }
            return output;
        }

        @Override
        public double[][] averagePooling(AveragePoolingLayer layer) {
            return sums(layer.side(), layer.side() * layer.side());
        }

        @Override
        public double[][] sumPooling(SumPoolingLayer layer) {
            return sums(layer.side(), 1);
        }

        private double[][] sums(int side, int divisor) {
            Shape from = placed.input();
            Shape to = placed.output();
            double[][] output = new double[input.length][to.size()];
            for (int sample = 0; sample < input.length; sample++) {
                for (int i = 0; i < from.size(); i++) {
                    int row = i % from.area() / from.width() / side;
                    int column = i % from.width() / side;
                    if (to.contains(row, column)) {
                        output[sample][to.index(i / from.area(), row, column)] += input[sample][i] / divisor;
                    }
                }
            }
            return output;
        }

        @Override
        public double[][] maxPooling(MaxPoolingLayer layer) {
            Shape from = placed.input();
            Shape to = placed.output();
            double[][] output = new double[input.length][to.size()];
            for (int sample = 0; sample < input.length; sample++) {
                for (int cell = 0; cell < to.size(); cell++) {
                    int row = cell % to.area() / to.width() * layer.side();
                    int column = cell % to.width() * layer.side();
                    double[] window = new double[layer.side() * layer.side()];
                    for (int i = 0; i < window.length; i++) {
                        window[i] = input[sample][
                                from.index(cell / to.area(), row + i / layer.side(), column + i % layer.side())];
                    }
                    output[sample][cell] = largest(sample, window);
                }
            }
            return output;
        }

        private double largest(int sample, double[] window) {
            Arrays.sort(window);
            double largest = window[window.length - 1];
            // Zeros come from ReLU, which lets no gradient pass.
            if (window.length > 1 && largest != 0) {
                margins[sample] = Math.min(margins[sample], largest - window[window.length - 2]);
            }
            return largest;
        }

        @Override
        public double[][] batchNormalization(BatchNormalizationLayer layer) {
            Shape shape = placed.input();
            double[][] output = new double[input.length][shape.size()];
            for (int map = 0; map < shape.maps(); map++) {
                double count = input.length * shape.area();
                double sum = 0;
                double squares = 0;
                for (double[] sample : input) {
                    for (int i = map * shape.area(); i < (map + 1) * shape.area(); i++) {
                        sum += sample[i];
                        squares += sample[i] * sample[i];
                    }
                }
                int scale = placed.start() + map;
                int shift = scale + shape.maps();
                int average = shift + shape.maps();
                double mean = inference ? parameters[average] : sum / count;
                double variance = inference
                        ? Math.pow(10, 2 * parameters[average + shape.maps()])
                        : squares / count - mean * mean;
                batchStatistics[average] = mean;
                batchStatistics[average + shape.maps()] = variance;
                for (int sample = 0; sample < input.length; sample++) {
                    for (int i = map * shape.area(); i < (map + 1) * shape.area(); i++) {
                        output[sample][i] = parameters[shift]
                                + parameters[scale]
                                        * (input[sample][i] - mean)
                                        / Math.sqrt(variance + BatchNormalizationLayer.EPSILON);
                    }
                }
            }
            return output;
        }

        @Override
        public double[][] dense(DenseLayer layer) {
            return fullyConnected(layer.units(), layer.activation());
        }

        /** Drops nothing: which values a step drops is the engine's choice. */
        @Override
        public double[][] dropout(DropoutLayer layer) {
            return input;
        }

        @Override
        public double[][] output(OutputLayer layer) {
            return fullyConnected(layer.outputs().count(), Activation.NONE);
        }

        private double[][] fullyConnected(int units, Activation activation) {
            int inputs = placed.input().size();
            double[][] output = new double[input.length][units];
            for (int sample = 0; sample < input.length; sample++) {
                for (int unit = 0; unit < units; unit++) {
                    double sum = parameters[placed.start() + units * inputs + unit];
                    for (int i = 0; i < inputs; i++) {
                        sum += parameters[placed.start() + unit * inputs + i] * input[sample][i];
                    }
                    output[sample][unit] = activated(sample, sum, activation);
                }
            }
            return output;
        }

        private double activated(int sample, double sum, Activation activation) {
            return activated(sample, sum, activation, 0);
        }

        private double activated(int sample, double sum, Activation activation, int map) {
            return switch (activation) {
                case NONE -> sum;
                case RELU -> bent(sample, sum, 0);
                case LEAKY_RELU -> bent(sample, sum, 0.01);
                case PARAMETRIC_RELU -> bent(sample, sum, parameters[placed.start() + map]);
                case RANDOMIZED_RELU -> bent(sample, sum, (1 / 8.0 + 1 / 3.0) / 2);
                case TANH -> Math.tanh(sum);
                case SIGMOID -> 1 / (1 + Math.exp(-sum));
            };
        }

        private double bent(int sample, double sum, double slope) {
            margins[sample] = Math.min(margins[sample], Math.abs(sum));
            return sum > 0 ? sum : slope * sum;
        }
    }
}
