package digitpad.peers;

import java.io.IOException;
import java.util.Locale;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** Trains with TensorFlow Java, in a graph, which is faster than its eager mode. */
final class TensorFlowTraining implements PeerTraining {
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final Graph graph = new Graph();
    private final TensorFlowNetwork network;
    private final Session session;
    private final TFloat32 pixelTensor;
    private final TFloat32 targetTensor;

    private TensorFlowTraining(int batchSize) {
        network = new TensorFlowNetwork(graph, batchSize);
        // The same numbers of threads as by default.
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(threads)
                        .setInterOpParallelismThreads(threads)
                        .build());
        session.initialize();
        pixelTensor = TFloat32.tensorOf(network.pixelShape());
        targetTensor = TFloat32.tensorOf(network.targetShape());
    }

    /** Runs a {@link BlockTrainer}. */
    public static void main(String[] arguments) throws IOException {
        BlockTrainer.run(arguments, TensorFlowTraining::new);
    }

    @Override
    public String description() {
        return String.format(
                Locale.ROOT,
                "TensorFlow %s (TensorFlow Java %s), %d threads, %,d parameters",
                TensorFlow.version(),
                System.getProperty(PeerComparison.TENSORFLOW_JAVA_VERSION),
                threads,
                network.parameterCount());
    }

    @Override
    public double step(float[] pixels, float[] targets) {
        pixelTensor.copyFrom(DataBuffers.of(pixels, true, false));
        targetTensor.copyFrom(DataBuffers.of(targets, true, false));
        try (Result result = session.runner()
                .feed(network.pixels(), pixelTensor)
                .feed(network.targets(), targetTensor)
                .addTarget(network.step())
                .fetch(network.loss())
                .run()) {
            return ((TFloat32) result.get(0)).getFloat();
        }
    }

    @Override
    public void close() {
        pixelTensor.close();
        targetTensor.close();
        session.close();
        graph.close();
    }
}
