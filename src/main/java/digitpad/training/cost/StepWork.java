package digitpad.training.cost;

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
import digitpad.network.Recipe;
import digitpad.network.SumPoolingLayer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Computes how much {@link Work} of each kind a training step does. */
final class StepWork implements Layer.Visitor<Void> {
    /** Below this many input maps, the forward pass reads a convolution's input without blocks. */
    private static final int FEW_MAPS = Blocks.MAPS;
    /** The fewest input maps that the gradient of the weights is computed for at once. */
    private static final int MIN_MAPS_OF_WEIGHTS_GRADIENT = 8;
    /** Values that an update reads and writes for a parameter without a state: its own twice, and its gradient. */
    private static final int VALUES_PER_UPDATE = 3;

    /** Random numbers of a slope, in units of a dropped value, which needs half a number. */
    private static final int DRAWS_OF_RANDOM_SLOPE = 2;

    private final Map<Work, Double> amounts = new EnumMap<>(Work.class);
    private final long batchSize;
    private PlacedLayer placed;
    private boolean inputGradient;

    private StepWork(long batchSize) {
        this.batchSize = batchSize;
    }

    /** Returns the amount of each kind of work; kinds that are missing are not needed. */
    static Map<Work, Double> of(Architecture architecture, Recipe recipe) {
        StepWork work = new StepWork(recipe.batchSize());
        work.add(Work.STEP, 1);
        work.addValues(Work.INPUT, architecture.input().size());
        List<PlacedLayer> layers = architecture.placedLayers();
        for (PlacedLayer layer : layers) {
            work.placed = layer;
            layer.layer().accept(work);
            // Nothing before the first layer with parameters needs a gradient.
            work.inputGradient |= layer.parameterCount() > 0;
        }
        int values = VALUES_PER_UPDATE + 2 * recipe.optimizer().valuesPerParameter();
        work.add(Work.UPDATE, (double) values * architecture.parameterCount());
        Double dropout = recipe.dropout();
        if (dropout != null && dropout > 0) {
            work.add(Work.OPERATION, 2);
            work.addValues(Work.RANDOM, layers.get(layers.size() - 1).input().size());
        }
        return work.amounts;
    }

    private void add(Work work, double amount) {
        amounts.merge(work, amount, Double::sum);
    }

    private void addValues(Work work, long valuesOfImage) {
        add(work, (double) batchSize * valuesOfImage);
    }

    @Override
    public Void convolution(ConvolutionLayer layer) {
        int input = placed.input().maps();
        double positions = (double) batchSize * placed.output().area() * layer.kernel() * layer.kernel();
        double output = Blocks.maps(layer.maps());
        double forward = input < FEW_MAPS ? input : Blocks.maps(input);
        double weightsGradient = input == 1 ? 1 : Math.max(MIN_MAPS_OF_WEIGHTS_GRADIENT, forward);
        double ofInput = inputGradient ? Blocks.maps(input) : 0;
        // Each gradient needs the input or the weights in another layout.
        add(Work.OPERATION, 3 * passes() - 1);
        addRelu(layer.activation(), Blocks.values(placed.output()));
        add(Work.CONVOLUTION, positions * output * (forward + weightsGradient + ofInput));
        add(Work.UNPADDED_CONVOLUTION, positions * layer.maps() * input * passes());
        addValues(Work.CONVOLUTION_VALUE, Blocks.values(placed.output()) * passes());
        return null;
    }

    /** Returns the number of passes over a layer's products: forward, weights' gradient, input's gradient. */
    private int passes() {
        return inputGradient ? 3 : 2;
    }

    @Override
    public Void activation(ActivationLayer layer) {
        long values = Blocks.values(placed.input());
        add(Work.OPERATION, layer.activation() == Activation.NONE ? 0 : 2);
        switch (layer.activation()) {
            case NONE -> {}
            case RELU, LEAKY_RELU, PARAMETRIC_RELU -> addValues(Work.ACTIVATION, values);
            case TANH, SIGMOID -> addValues(Work.EXPONENTIAL, values);
            case RANDOMIZED_RELU -> {
                addValues(Work.ACTIVATION, values);
                addValues(Work.RANDOM, DRAWS_OF_RANDOM_SLOPE * values);
            }
        }
        return null;
    }

    @Override
    public Void maxPooling(MaxPoolingLayer layer) {
        return pooling();
    }

    @Override
    public Void averagePooling(AveragePoolingLayer layer) {
        return pooling();
    }

    @Override
    public Void sumPooling(SumPoolingLayer layer) {
        return pooling();
    }

    private Void pooling() {
        add(Work.OPERATION, 2);
        addValues(Work.POOLING, Blocks.values(placed.input()));
        return null;
    }

    @Override
    public Void batchNormalization(BatchNormalizationLayer layer) {
        add(Work.OPERATION, 3);
        addValues(Work.NORMALIZATION, Blocks.values(placed.input()));
        return null;
    }

    @Override
    public Void dense(DenseLayer layer) {
        return fullyConnected(layer.activation());
    }

    @Override
    public Void dropout(DropoutLayer layer) {
        if (layer.dropped() > 0) {
            add(Work.OPERATION, 2);
            addValues(Work.RANDOM, Blocks.values(placed.input()));
        }
        return null;
    }

    @Override
    public Void output(OutputLayer layer) {
        return fullyConnected(Activation.NONE);
    }

    private Void fullyConnected(Activation activation) {
        // The weights of maps are stored in the blocks of the maps.
        double weights = (double) Blocks.values(placed.input())
                * Blocks.maps(placed.output().maps());
        add(Work.OPERATION, passes());
        addRelu(activation, placed.output().size());
        add(Work.DENSE, weights * batchSize * passes());
        add(Work.DENSE_WEIGHT, weights * passes());
        return null;
    }

    /** Adds the backward pass of a layer's own activation; the forward pass is part of the layer. */
    private void addRelu(Activation activation, long values) {
        if (activation == Activation.RELU) {
            add(Work.OPERATION, 1);
            addValues(Work.ACTIVATION, values);
        }
    }
}
