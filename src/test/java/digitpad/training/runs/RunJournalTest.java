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

/** What is written down of a run while it trains, and what is said of that. */
class RunJournalTest {
    private static final int PATIENCE_SECONDS = 300;
    /** Two checkpoints on the way, and one at the end. */
    private static final int LONG = 520;

    private static final int SHORT = 12;

    @TempDir
    private Path home;

    private final MnistData digits = SampleData.inMemory();
    private final TrainingData material = TrainingData.of(digits);
    private final Trainer trainer = new Trainer(ENGINE);
    private final Kept kept = new Kept();
    private RunFolder run;

    private void create(int steps) {
        TrainingPlan plan = TrainingPlan.of(TestPresets.TINY).withSteps(steps).withBatchSize(2);
        run = new RunStore(home.resolve("runs")).create("mine", plan, DataSources.of(home), material);
    }

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void whatIsWrittenDownIsSaidEachTime() throws Exception {
        create(LONG);
        train(material, kept);
        assertEquals(List.of("0 of 0", "250 of 250", "500 of 500", "520 of 520"), kept.heard);
    }

    @Test
    void whatCannotBeWrittenDownIsNeverSaidToBe() throws Exception {
        create(LONG);
        // The second checkpoint finds a folder where it is to be written.
        kept.after = 250;
        kept.then = () -> Files.createDirectories(
                run.folder().resolve("checkpoint-500.zip").resolve("in the way"));
        train(material, kept);
        assertEquals(List.of("0 of 0", "250 of 250", "250 of 500", "520 of 520"), kept.heard);
        assertEquals(1, kept.warnings.size(), kept.warnings::toString);
    }

    @Test
    void whoGoesOnHasNoTestAccuracyYetAndNoModel() throws Exception {
        create(SHORT);
        StoppedRun.after(6, run, material);
        run.recordModel("half learned");
        assertTrue(run.record().testAccuracy() != null);
        List<RunRecord> seen = new ArrayList<>();
        train(material, new TrainingListener() {
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
        assertFalse(run.record().isDone(), "what has come of it now is not saved");
    }

    @Test
    void whatAKillLeftHalfWrittenGoes() throws Exception {
        create(SHORT);
        Path half = Files.writeString(run.folder().resolve(".checkpoint-250.zip.0123.part"), "half");
        StoppedRun.after(1, run, material);
        assertFalse(Files.exists(half));
    }

    @Test
    void otherImagesAreNoticedHoweverManyTheyAre() throws Exception {
        create(SHORT);
        StoppedRun.after(2, run, material);
        LabeledImages training = digits.training();
        byte[] labels = new byte[training.count()];
        byte[] pixels = new byte[training.count() * DigitImage.PIXELS];
        TrainingData others = TrainingData.of(
                new MnistData(LabeledImages.of(pixels, labels), digits.test(), home, digits.official()));
        train(others, kept);
        assertEquals(1, kept.warnings.size());
        assertTrue(kept.warnings.get(0).contains("has changed"), kept.warnings::toString);
    }

    @Test
    void theSameImagesElsewhereAreTheSame() throws Exception {
        create(SHORT);
        StoppedRun.after(2, run, material);
        TrainingData moved = TrainingData.of(
                new MnistData(digits.training(), digits.test(), home.resolve("elsewhere"), digits.official()));
        train(moved, kept);
        assertEquals(List.of(), kept.warnings);
    }

    @Test
    void recordsThatSayLessOfWhatWasLearnedFromAreNotDoubted() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (String missing : List.of("/learnsFrom/checksum", "/learnsFrom")) {
            create(SHORT);
            StoppedRun.after(2, run, material);
            ObjectNode record = (ObjectNode) json.readTree(run.recordFile().toFile());
            JsonPointer path = JsonPointer.compile(missing);
            assertFalse(record.at(path).isMissingNode());
            ((ObjectNode) record.at(path.head())).remove(path.last().getMatchingProperty());
            json.writeValue(run.recordFile().toFile(), record);
            train(material, kept);
            assertEquals(List.of(), kept.warnings, missing);
        }
    }

    private void train(TrainingData with, TrainingListener listener) throws Exception {
        trainer.start(run, with, listener).result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private interface Deed {
        void run() throws IOException;
    }

    /** Hears what is kept, and does something once. */
    private static final class Kept implements TrainingListener {
        private final List<String> heard = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private int after = -1;
        private Deed then = () -> {};

        @Override
        public void saved(int stepsDone, int stepsKept) {
            heard.add(stepsKept + " of " + stepsDone);
            if (stepsDone == after) {
                try {
                    then.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void warned(String sentence) {
            warnings.add(sentence);
        }
    }
}
