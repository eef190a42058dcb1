package digitpad.peers;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.Split;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.PlainBatches;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Trains in blocks, for a {@link PeerProcess}. It first prints the description of the program. Then each line on
 * standard input is a number of steps, and the answer on standard output is a {@link TrainingBlock}. The process ends
 * with the input.
 *
 * <p>Both programs get the same batches in the same order, made ahead by another thread.
 */
final class BlockTrainer {
    private static final long SEED = 1;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PeerTraining training;
    private final BatchFeed batches;
    private final int batchSize;

    private BlockTrainer(PeerTraining training, BatchFeed batches, int batchSize) {
        this.training = training;
        this.batches = batches;
        this.batchSize = batchSize;
    }

    /**
     * Runs the process.
     *
     * @param arguments batch size and place of the dataset
     * @param trainings creates a training for a batch size
     */
    static void run(String[] arguments, IntFunction<PeerTraining> trainings) throws IOException {
        PrintStream answers = System.out;
        // Output of the libraries must not mix with the answers.
        System.setOut(System.err);
        int batchSize = Integer.parseInt(arguments[0]);
        LabeledImages images = trainingImages(Path.of(arguments[1]));
        try (PeerTraining training = trainings.apply(batchSize);
                BatchFeed batches = new BatchFeed(
                        new PlainBatches(images, SEED),
                        batchSize,
                        Preset.TUTORIAL.architecture().outputs())) {
            answers.println(training.description());
            new BlockTrainer(training, batches, batchSize).answerRequests(answers);
        }
    }

    private static LabeledImages trainingImages(Path place) {
        MnistLibrary library = new MnistLibrary(UserFolders.under(place), Map.of());
        return Split.of(library.load(Optional.of(place)).training()).training();
    }

    private void answerRequests(PrintStream answers) throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String steps = requests.readLine(); steps != null; steps = requests.readLine()) {
            answers.println(train(Integer.parseInt(steps)).toLine());
        }
    }

    private TrainingBlock train(int steps) {
        double loss = 0;
        long start = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            batches.next();
            loss += training.step(batches.batch().pixels(), batches.batch().targets());
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        return new TrainingBlock((double) steps * batchSize / seconds, loss / steps);
    }
}
