package digitpad.network;

import java.util.Locale;
import java.util.Optional;

/** The networks DigitPad can build, each with the settings it is trained with unless others are asked for. */
public enum Preset {
    /**
     * The network of TensorFlow's 2017 tutorial "Deep MNIST for Experts": two convolutions of 5x5 with 32 and 64 maps,
     * each followed by ReLU and 2x2 max-pooling, a dense layer of 1,024 with ReLU, dropout 0.5, softmax over ten.
     */
    TUTORIAL(20_000, 50, 1e-4, Schedule.CONSTANT, 0.5, Outputs.DIGITS),
    /** A small network with batch normalisation, which learns to read in a pass and a quarter over the images. */
    QUICK(1_075, 64, 4e-3, Schedule.TO_ZERO, 0, Outputs.DIGITS),
    /** A deeper network with batch normalisation, for samples most of which are changed each time it sees them. */
    BEST(12_000, 128, 2e-3, Schedule.TO_ZERO, 0, Outputs.DIGITS_BY_MEDIUM);

    private final int steps;
    private final int batchSize;
    private final double learningRate;
    private final Schedule schedule;
    private final double dropout;
    private final Outputs outputs;

    Preset(int steps, int batchSize, double learningRate, Schedule schedule, double dropout, Outputs outputs) {
        this.steps = steps;
        this.batchSize = batchSize;
        this.learningRate = learningRate;
        this.schedule = schedule;
        this.dropout = dropout;
        this.outputs = outputs;
    }

    /** Its name in files and on the command line, in small letters. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The preset of that name. */
    public static Optional<Preset> byId(String id) {
        for (Preset preset : values()) {
            if (preset.id().equals(id)) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    /** Training steps: one batch each. */
    public int steps() {
        return steps;
    }

    /** Samples in a batch. */
    public int batchSize() {
        return batchSize;
    }

    /** The learning rate, at its greatest. */
    public double learningRate() {
        return learningRate;
    }

    /** Share of the last dense layer's units that each training step leaves out. */
    public double dropout() {
        return dropout;
    }

    /** What its outputs stand for. */
    public Outputs outputs() {
        return outputs;
    }

    /** How the learning rate changes from step to step. */
    public Schedule schedule() {
        return schedule;
    }

    /** Its network, as data. */
    public Architecture architecture() {
        return switch (this) {
            case TUTORIAL -> PresetArchitectures.TUTORIAL;
            case QUICK -> PresetArchitectures.QUICK;
            case BEST -> PresetArchitectures.BEST;
        };
    }
}
