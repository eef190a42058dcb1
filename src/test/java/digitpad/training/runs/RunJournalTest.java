package digitpad.training.runs;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.image.DigitImage;
import digitpad.network.TestPresets;
import digitpad.training.StepReport;
import digitpad.training.StoppedRun;
import digitpad.training.Trainer;
import digitpad.training.TrainingListener;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the files of a run while it trains, and the calls of its listener. */
class RunJournalTest {
    private static final int TIMEOUT_SECONDS = 300;
    /** Two checkpoints during training and one at the end. */
    private static final int LONG = 520;

    private static final int SHORT = 12;

    @TempDir
    private Path home;

    private final MnistData digits = SampleData.inMemory();
    private final TrainingData data = TrainingData.of(digits);
    private final Trainer trainer = new Trainer(ENGINE);
    private final SaveRecorder saves = new SaveRecorder();
    private RunFolder run;

    private void create(int steps) {
        TrainingPlan plan = TrainingPlan.of(TestPresets.TINY).withSteps(steps).withBatchSize(2);
        run = new RunStore(home.resolve("runs")).create("mine", plan, DataSources.of(home), data);
    }

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void listener_isToldOfEachSave() throws Exception {
        create(LONG);
        train(data, saves);
        assertEquals(List.of("0 of 0", "250 of 250", "500 of 500", "520 of 520"), saves.reported);
    }

    @Test
    void failedSave_isNotReportedAsSaved() throws Exception {
        create(LONG);
        // A folder is in the place of the second checkpoint.
        saves.after = 250;
        saves.then = () -> Files.createDirectories(
                run.folder().resolve("checkpoint-500.zip").resolve("in the way"));
        train(data, saves);
        assertEquals(List.of("0 of 0", "250 of 250", "250 of 500", "520 of 520"), saves.reported);
        assertEquals(1, saves.warnings.size(), saves.warnings::toString);
    }

    @Test
    void resumedRun_clearsTestAccuracyAndModel() throws Exception {
        create(SHORT);
        StoppedRun.after(6, run, data);
        run.recordModel("half trained");
        assertTrue(run.record().testAccuracy() != null);
        List<RunRecord> seen = new ArrayList<>();
        train(data, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 7) {
                    seen.add(run.record());
                }
            }
        });
        assertEquals(null, seen.get(0).testAccuracy());
        assertEquals(null, seen.get(0).model());
        assertEquals(RunRecord.State.FINISHED, run.record().state());
        assertFalse(run.record().isDone(), "the new model is not saved yet");
    }

    @Test
    void partialFiles_areDeletedOnResume() throws Exception {
        create(SHORT);
        Path partial = Files.writeString(run.folder().resolve(".checkpoint-250.zip.0123.part"), "partial");
        StoppedRun.after(1, run, data);
        assertFalse(Files.exists(partial));
    }

    @Test
    void changedImages_warnAtEqualCount() throws Exception {
        create(SHORT);
        StoppedRun.after(2, run, data);
        LabeledImages training = digits.training();
        byte[] labels = new byte[training.count()];
        byte[] pixels = new byte[training.count() * DigitImage.PIXELS];
        TrainingData others = TrainingData.of(
                new MnistData(LabeledImages.of(pixels, labels), digits.test(), home, digits.official()));
        train(others, saves);
        assertEquals(1, saves.warnings.size());
        assertTrue(saves.warnings.get(0).contains("has changed"), saves.warnings::toString);
    }

    @Test
    void movedImages_doNotWarn() throws Exception {
        create(SHORT);
        StoppedRun.after(2, run, data);
        TrainingData moved = TrainingData.of(
                new MnistData(digits.training(), digits.test(), home.resolve("elsewhere"), digits.official()));
        train(moved, saves);
        assertEquals(List.of(), saves.warnings);
    }

    @Test
    void recordWithoutFingerprint_doesNotWarn() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (String missing : List.of("/learnsFrom/checksum", "/learnsFrom")) {
            create(SHORT);
            StoppedRun.after(2, run, data);
            ObjectNode record = (ObjectNode) json.readTree(run.recordFile().toFile());
            JsonPointer path = JsonPointer.compile(missing);
            assertFalse(record.at(path).isMissingNode());
            ((ObjectNode) record.at(path.head())).remove(path.last().getMatchingProperty());
            json.writeValue(run.recordFile().toFile(), record);
            train(data, saves);
            assertEquals(List.of(), saves.warnings, missing);
        }
    }

    private void train(TrainingData with, TrainingListener listener) throws Exception {
        trainer.start(run, with, listener).result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private interface Action {
        void run() throws IOException;
    }

    /** Records saves and warnings, and runs an action after one save. */
    private static final class SaveRecorder implements TrainingListener {
        private final List<String> reported = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private int after = -1;
        private Action then = () -> {};

        @Override
        public void saved(int stepsDone, int stepsSaved) {
            reported.add(stepsSaved + " of " + stepsDone);
            if (stepsDone == after) {
                try {
                    then.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void warned(String message) {
            warnings.add(message);
        }
    }
}
