package digitpad.peers;

import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.text.UserException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains the network of the preset {@code tutorial} with DigitPad and with TensorFlow in turn, block by block, and
 * prints how fast both are. Each program runs in a Java virtual machine of its own, because they need different
 * versions of JavaCPP.
 *
 * <p>{@code mvn -Ppeers -DskipTests verify}. Nothing else should be running.
 */
final class PeerComparison {
    /** System property: the version of TensorFlow Java. */
    static final String TENSORFLOW_JAVA_VERSION = "peers.tensorflow.version";

    /** Blocks before the measurement, until the JVM has compiled the hot code and the rate no longer rises. */
    private static final int WARM_UP_BLOCKS = 2;

    private static final String HEAP = "-Xmx1g";

    private final ComparisonSettings settings;
    private final Path data;

    private PeerComparison(ComparisonSettings settings, Path data) {
        this.settings = settings;
        this.data = data;
    }

    /** Runs the comparison and exits with 0, or with 1 if a network has not learned or something failed. */
    public static void main(String[] arguments) {
        try {
            ComparisonSettings settings = ComparisonSettings.ofSystemProperties();
            MnistLibrary library = new MnistLibrary(UserFolders.ofCurrentUser(), System.getenv());
            Path data = library.sources(Optional.empty()).get(0).location();
            System.exit(new PeerComparison(settings, data).run() ? 0 : 1);
        } catch (UserException e) {
            System.err.println(e.getMessage() + " The environment variable " + MnistLibrary.VARIABLE
                    + " names the folder with MNIST.");
            System.exit(1);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Prints the comparison for each batch size, and returns whether all networks have learned. */
    private boolean run() throws IOException {
        ComparisonReport report = new ComparisonReport(System.out);
        report.start(settings);
        boolean learned = true;
        for (int batchSize : settings.batchSizes()) {
            try (PeerProcess digitPad = PeerProcess.start(digitPad(), batchSize, data);
                    PeerProcess tensorFlow = PeerProcess.start(tensorFlow(), batchSize, data)) {
                List<PeerResult> results = compare(digitPad, tensorFlow, settings.stepsPerBlock(batchSize));
                report.add(batchSize, List.of(digitPad.description(), tensorFlow.description()), results);
                learned &= results.stream().allMatch(PeerResult::hasLearned);
            }
        }
        report.end(learned);
        return learned;
    }

    /** Trains with both in turn. While one trains, the other waits. */
    private List<PeerResult> compare(PeerProcess digitPad, PeerProcess tensorFlow, int steps) throws IOException {
        List<TrainingBlock> ours = new ArrayList<>();
        List<TrainingBlock> theirs = new ArrayList<>();
        for (int block = 0; block < WARM_UP_BLOCKS + settings.blocks(); block++) {
            ours.add(digitPad.train(steps));
            theirs.add(tensorFlow.train(steps));
        }
        return List.of(result(digitPad.name(), ours), result(tensorFlow.name(), theirs));
    }

    private static PeerResult result(String name, List<TrainingBlock> blocks) {
        return new PeerResult(name, blocks.get(0).loss(), blocks.subList(WARM_UP_BLOCKS, blocks.size()));
    }

    private Peer digitPad() {
        return new Peer(
                "DigitPad",
                DigitPadTraining.class,
                List.of(HEAP),
                System.getProperty("java.class.path"),
                settings.folder().resolve("digitpad.log"));
    }

    private Peer tensorFlow() {
        Path folder = settings.folder();
        return new Peer(
                "TensorFlow",
                TensorFlowTraining.class,
                List.of(
                        HEAP,
                        "-D" + TENSORFLOW_JAVA_VERSION + "=" + System.getProperty(TENSORFLOW_JAVA_VERSION),
                        "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("natives")),
                String.join(
                        File.pathSeparator,
                        folder.resolve("lib") + File.separator + "*",
                        folder.resolve("classes").toString(),
                        // Not the jar, whose manifest names the libraries of DigitPad.
                        folder.resolveSibling("classes").toString()),
                folder.resolve("tensorflow.log"));
    }
}
