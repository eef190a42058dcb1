package digitpad.cli;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.JavaProcess;
import digitpad.SampleData;
import digitpad.Signals;
import digitpad.engine.Engine;
import digitpad.engine.EngineReport;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.TrainingState;
import digitpad.files.UserFolders;
import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Presses Ctrl+C twice during a training. */
class InterruptedScoringTest {
    private static final int TIMEOUT_SECONDS = 60;
    /** Java's exit code after SIGINT. */
    private static final int INTERRUPTED = 130;
    /** Test images that are scored in two slices. */
    private static final int TEST_IMAGES = 300;

    private static final int FIRST_SLICE = 250;
    private static final int SECOND_SLICE = TEST_IMAGES - FIRST_SLICE;

    @TempDir
    private Path home;

    @Tag("long")
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void secondInterrupt_savesNetworkWithoutScores() throws Exception {
        Path out = home.resolve("mine.digitpad");
        SampleData.writeTo(home.resolve("mnist"), TEST_IMAGES);
        try (JavaProcess process = JavaProcess.start(List.of(), SlowScoring.class, home.toString(), out.toString());
                BufferedReader lines = process.process().inputReader();
                Writer in = process.process().outputWriter()) {
            awaitLine(lines, "step 0,");
            Signals.send(process.process(), "INT");
            awaitLine(lines, "waiting");
            Signals.send(process.process(), "INT");
            awaitLine(lines, "Skipping the scoring");
            in.write("continue\n");
            in.flush();
            awaitLine(lines, "Score it with \"digitpad evaluate --model mine\"");
            assertTrue(process.process().waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS));
            assertEquals(INTERRUPTED, process.process().exitValue());
        }
        Model saved = ModelFile.read(out);
        assertEquals(OptionalDouble.empty(), saved.info().testAccuracy());
        RunRecord record =
                new RunStore(UserFolders.under(home).runs()).find(RunStore.LAST).record();
        assertEquals(RunRecord.State.STOPPED, record.state());
        assertEquals(out.toString(), record.model());
        assertNull(record.testAccuracy());
    }

    private static void awaitLine(BufferedReader lines, String part) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(part)) {
            line = lines.readLine();
        }
        assertNotNull(line, "the process ended before it printed " + part);
    }

    /** The process: its scoring of the test images waits for a line on the standard input, and then never ends. */
    static final class SlowScoring {
        public static void main(String[] arguments) {
            Path home = Path.of(arguments[0]);
            Terminal terminal = new Terminal(
                    System.in,
                    new ResultWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false),
                    new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                    false);
            String[] command = {
                "train", "--preset", "quick", "--out", arguments[1], "--data", home + "/mnist", "--steps", "20000"
            };
            System.exit(CommandLineProgram.run(
                    command,
                    terminal,
                    () -> new CommandContext(terminal, UserFolders.under(home), Map.of(), new SlowEngine())));
        }
    }

    private static final class SlowEngine implements Engine {
        @Override
        public InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters) {
            return ENGINE.inferenceNetwork(architecture, parameters);
        }

        @Override
        public TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed) {
            return new SlowNetwork(ENGINE.trainingNetwork(architecture, recipe, seed));
        }

        @Override
        public void useOneCore(boolean one) {
            ENGINE.useOneCore(one);
        }

        @Override
        public EngineReport report() {
            return ENGINE.report();
        }
    }

    private record SlowNetwork(TrainingNetwork network) implements TrainingNetwork {
        @Override
        public float[] logits(float[] pixels, int images) {
            if (images == FIRST_SLICE) {
                System.out.println("waiting");
                try {
                    int unused = System.in.read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            } else if (images == SECOND_SLICE) {
                neverReturn();
            }
            return network.logits(pixels, images);
        }

        private static void neverReturn() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public double step(float[] pixels, float[] targets) {
            return network.step(pixels, targets);
        }

        @Override
        public float[] stepLogits() {
            return network.stepLogits();
        }

        @Override
        public FloatBuffer parameters() {
            return network.parameters();
        }

        @Override
        public TrainingState state() {
            return network.state();
        }

        @Override
        public void restore(TrainingState state) {
            network.restore(state);
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
