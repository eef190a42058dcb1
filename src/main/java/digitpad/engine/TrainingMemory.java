package digitpad.engine;

import digitpad.network.Architecture;

/**
 * How much memory a training step takes, and how much there is. A step that needs more ends with an error of a native
 * library, so the batch size is checked before training starts.
 *
 * @param bytes for the arrays of the engine
 */
public record TrainingMemory(long bytes) {
    /** Java programs may use this many times the size of the Java heap, heap included, unless a property is set. */
    private static final int HEAP_MULTIPLE = 4;

    /** The system property of JavaCPP, through which the engine allocates memory. */
    private static final String LIMIT_PROPERTY = "org.bytedeco.javacpp.maxPhysicalBytes";

    /**
     * The memory of a training step for each value of each layer and sample: its activation, its gradient, and work
     * space. Measured with batches of 1,000 and 3,000 samples: 10 to 14 bytes for the presets with oneDNN, 11.4 for the
     * quick one with deeplearning4j.
     */
    private static final int BYTES_PER_VALUE = 14;

    /** The network itself, the optimizer's state, the libraries, and work space of any batch. */
    private static final long FIXED_BYTES = 400_000_000;

    /** Returns the memory that the engine may use in this process. */
    public static TrainingMemory ofThisProcess() {
        long heap = Runtime.getRuntime().maxMemory();
        Long limit = Long.getLong(LIMIT_PROPERTY);
        long total = limit == null || limit <= 0 ? HEAP_MULTIPLE * heap : limit;
        return new TrainingMemory(total - heap);
    }

    /** Returns the largest batch that a network can be trained on, at least 1. */
    public int maxBatchSize(Architecture architecture) {
        long perSample = BYTES_PER_VALUE
                * architecture.placedLayers().stream()
                        .mapToLong(layer -> layer.output().size())
                        .sum();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (bytes - FIXED_BYTES) / perSample));
    }
}
