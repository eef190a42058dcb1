package digitpad.training.runs;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.dataset.MnistData;
import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.ModelInfo;
import digitpad.network.Preset;
import digitpad.training.Trainer;
import digitpad.training.TrainingListener;
import digitpad.training.batches.TrainingData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Model files, runs and checkpoints in the first format, written by version 1.0.0 at commit 62956b2, can still be
 * loaded. {@code quick.digitpad} was trained for 500 steps without interruption. {@code interrupted-run.zip} is a run
 * with the same settings that was killed after 282 steps, with a checkpoint of 250 steps.
 */
@Tag("long")
class FirstFormatTest {
    private static final int TIMEOUT_SECONDS = 300;
    private static final int CHECKPOINT_STEPS = 250;
    private static final int STEPS = 500;
    /** Tolerance of the first loss after the checkpoint: other processors round sums slightly differently. */
    private static final double ROUNDING = 1e-4;
    /** Tolerance of the test accuracy after 250 steps, during which rounding differences grow. */
    private static final double OTHER_PROCESSOR_ACCURACY = 0.005;

    @TempDir
    Path home;

    @Test
    void modelFile_loads() throws Exception {
        ModelInfo info = oldModel().info();
        assertEquals(Preset.QUICK.id(), info.preset());
        assertEquals(Preset.QUICK.architecture(), info.architecture());
        assertEquals(STEPS, info.training().stepsDone());
        assertEquals(0.9887, info.testAccuracy().orElseThrow());
    }

    @Test
    void run_listsAsResumable() throws Exception {
        RunFolder run = oldRun();
        RunSummary summary = RunSummary.of(run);
        assertEquals(RunSummary.Condition.INTERRUPTED, summary.condition());
        assertTrue(summary.canResume());
        assertEquals(CHECKPOINT_STEPS, summary.stepsSaved());
        assertEquals(
                CHECKPOINT_STEPS,
                run.savedHistory().measurements().stream()
                        .filter(entry -> entry.measure() == Measure.LOSS)
                        .count());
    }

    @Test
    void run_resumesToTheSameNetwork() throws Exception {
        MnistData mnist = RealData.mnist();
        Model uninterrupted = oldModel();
        RunFolder run = oldRun();
        double lossBefore = lossAfterCheckpoint(run.history());
        Model resumed;
        try (Trainer trainer = new Trainer(ENGINE)) {
            resumed = trainer.start(run, TrainingData.of(mnist), TrainingListener.NONE)
                    .result()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .model();
        }
        double loss = lossAfterCheckpoint(run.history());
        assertEquals(lossBefore, loss, ROUNDING * lossBefore);
        if (loss == lossBefore) {
            // This processor rounds like the one on which the run was started.
            assertEquals(uninterrupted.parameters(), resumed.parameters());
            assertEquals(uninterrupted.info().testAccuracy(), resumed.info().testAccuracy());
            assertEquals(uninterrupted.info().calibration(), resumed.info().calibration());
        } else {
            assertEquals(
                    uninterrupted.info().testAccuracy().orElseThrow(),
                    resumed.info().testAccuracy().orElseThrow(),
                    OTHER_PROCESSOR_ACCURACY);
        }
    }

    @Test
    void checkpoint_holdsParametersAndOptimizerState() throws Exception {
        Checkpoint checkpoint = oldRun().newestCheckpoint().orElseThrow();
        FloatBuffer parameters = checkpoint.parameters();
        assertEquals(CHECKPOINT_STEPS, checkpoint.stepsDone());
        assertEquals(oldModel().parameters().remaining(), parameters.remaining());
        // Adam stores two numbers for each parameter that it changes.
        assertTrue(checkpoint.optimizerState().remaining() > parameters.remaining());
        assertTrue(checkpoint.optimizerState().remaining() <= 2 * parameters.remaining());
    }

    /** The loss of the first batch after the checkpoint. */
    private static double lossAfterCheckpoint(History history) {
        List<Double> losses = history.measurements().stream()
                .filter(entry -> entry.step() == CHECKPOINT_STEPS + 1 && entry.measure() == Measure.LOSS)
                .map(Measurement::value)
                .toList();
        assertEquals(1, losses.size());
        return losses.get(0);
    }

    private Model oldModel() throws IOException {
        Path file = home.resolve("quick.digitpad");
        try (InputStream in = resource("quick.digitpad")) {
            Files.copy(in, file);
        }
        return ModelFile.read(file);
    }

    private RunFolder oldRun() throws IOException {
        Path runs = home.resolve("runs");
        Path folder = Files.createDirectories(runs.resolve("20261129-061005-quick"));
        try (ZipInputStream zip = new ZipInputStream(resource("interrupted-run.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
        return new RunStore(runs).find(RunStore.LAST);
    }

    private static InputStream resource(String name) {
        return Optional.ofNullable(FirstFormatTest.class.getResourceAsStream("first-format/" + name))
                .orElseThrow();
    }
}
