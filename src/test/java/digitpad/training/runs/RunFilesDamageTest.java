package digitpad.training.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.NamedPipe;
import digitpad.SampleData;
import digitpad.files.Sha256;
import digitpad.network.Preset;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.io.File;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens runs whose files are damaged, or were made to harm the program. */
class RunFilesDamageTest {
    private static final int PARAMETERS = Preset.QUICK.architecture().parameterCount();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    private RunStore store;
    private RunFolder run;

    @BeforeEach
    void create() {
        store = new RunStore(home);
        run = store.create(
                "mine", TrainingPlan.of(Preset.QUICK), DataSources.of(home), TrainingData.of(SampleData.inMemory()));
        FloatBuffer values = FloatBuffer.allocate(PARAMETERS);
        run.checkpoints().save(new Checkpoint(250, Duration.ofSeconds(1), values, values, values, 4, 5, 6), false);
    }

    @Test
    void checkpoint_writtenByHand_isRead() throws IOException {
        writeCheckpoint(header(PARAMETERS, PARAMETERS, 1_000), 2 * PARAMETERS);
        assertEquals(500, run.newestCheckpoint().orElseThrow().stepsDone());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "-1,0", "0,2000000", "1000000,0", "0,-2000000", "99000000,99000000"})
    void checkpointOfAnotherNetwork_usesPreviousOne(int moreParameters, int moreState) throws IOException {
        int parameters = PARAMETERS + moreParameters;
        int state = PARAMETERS + moreState;
        // A file of the largest size is not needed: the claim is enough to make a reader allocate it.
        writeCheckpoint(header(parameters, state, 1_000), Math.max(0, Math.min(parameters + state, 10_000_000)));
        assertUsesPreviousCheckpoint();
    }

    @Test
    void checkpointWithPaddedHeader_usesPreviousOne() throws IOException {
        writeCheckpoint(header(PARAMETERS, PARAMETERS, 1_000) + " ".repeat(1_000_000), 2 * PARAMETERS);
        assertUsesPreviousCheckpoint();
    }

    @Test
    void checkpointWithAppendedValues_usesPreviousOne() throws IOException {
        writeCheckpoint(header(PARAMETERS, PARAMETERS, 1_000), 2 * PARAMETERS, 1);
        assertUsesPreviousCheckpoint();
    }

    @Test
    void checkpointWithEndlessTime_usesPreviousOne() throws IOException {
        writeCheckpoint(header(PARAMETERS, PARAMETERS, Long.MAX_VALUE), 2 * PARAMETERS);
        assertUsesPreviousCheckpoint();
    }

    @Test
    void paddedRecord_isRefused() throws IOException {
        String record = Files.readString(run.recordFile());
        Files.writeString(run.recordFile(), " ".repeat(RunFolder.MAX_RECORD_BYTES) + record);
        assertRecordIsRefused();
    }

    @Test
    void oversizedHistory_isRefused() throws IOException {
        Path history = run.folder().resolve("history.csv");
        Files.writeString(history, "1,loss,2.5" + "\n".repeat(1_000_000));
        UserException refused = assertThrows(UserException.class, run::history);
        assertEquals(
                "Run " + run.id() + " cannot be read. Its file history.csv is damaged or missing.",
                refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "name, '\"a\\u0000b\"'",
        "name, '\"../../mine\"'",
        "model, '\"a\\u0000b\"'",
        "sources, '{}'",
        "sources, '{\"data\":null}'",
        "sources, '{\"data\":\"a\\u0000b\"}'",
        "sources, '{\"data\":\"/data\",\"strokes\":[null]}'",
        "sources, '{\"data\":\"/data\",\"strokes\":[\"a\\u0000b\"]}'",
    })
    void recordWithImpossiblePath_isRefused(String field, String value) throws IOException {
        File file = run.recordFile().toFile();
        ObjectNode record = (ObjectNode) JSON.readTree(file);
        JSON.writeValue(file, record.set(field, JSON.readTree(value)));
        assertRecordIsRefused();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipesInPlaceOfFiles_areRefused() throws Exception {
        NamedPipe.create(run.folder().resolve("checkpoint-500.zip"));
        assertEquals(250, run.newestCheckpoint().orElseThrow().stepsDone());
        Path history = run.folder().resolve("history.csv");
        Files.delete(history);
        NamedPipe.create(history);
        assertThrows(UserException.class, run::history);
        Files.delete(run.recordFile());
        NamedPipe.create(run.recordFile());
        assertRecordIsRefused();
    }

    @Test
    void errorWhileOpening_releasesTheLock() throws IOException {
        Files.writeString(run.folder().resolve("checkpoint-500.zip"), "no zip");
        Logger logger = Logger.getLogger(CheckpointFolder.class.getName());
        Handler failing = new FailingHandler();
        logger.addHandler(failing);
        try {
            assertThrows(OutOfMemoryError.class, () -> new RunJournal(run, message -> {}));
        } finally {
            logger.removeHandler(failing);
        }
        assertFalse(run.isInProgress());
        try (RunJournal journal = new RunJournal(run, message -> {})) {
            assertEquals(250, journal.stepsSaved());
        }
    }

    /** Fails as if memory were exhausted while a warning is logged. */
    private static final class FailingHandler extends Handler {
        @Override
        public void publish(LogRecord record) {
            throw new OutOfMemoryError("simulated");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private void assertUsesPreviousCheckpoint() {
        assertEquals(250, run.newestCheckpoint().orElseThrow().stepsDone());
        try (RunJournal journal = new RunJournal(run, message -> {})) {
            assertEquals(250, journal.stepsSaved());
        }
    }

    private void assertRecordIsRefused() {
        UserException refused = assertThrows(UserException.class, run::record);
        assertEquals(
                "Run " + run.id() + " cannot be read. Its file run.json is damaged or missing.", refused.getMessage());
        assertEquals(List.of(), store.scan().runs());
        assertEquals(1, store.scan().unreadable().size());
    }

    /** Returns the header of a checkpoint after 500 steps. {@code %s} stands for the checksum. */
    private static String header(int parameters, int state, long elapsedMillis) {
        return "{\"format\":1,\"stepsDone\":500,\"elapsedMillis\":" + elapsedMillis + ",\"parameters\":" + parameters
                + ",\"updater\":" + state + ",\"dropoutRoot\":4,\"dropoutNode\":5,\"batchState\":6,"
                + "\"sha256\":\"%s\"}";
    }

    private void writeCheckpoint(String header, int values) throws IOException {
        writeCheckpoint(header, values, 0);
    }

    /** Writes the newest checkpoint, compressed: its values are 0, {@code extra} of them beyond the checksum. */
    private void writeCheckpoint(String header, int values, int extra) throws IOException {
        byte[] bytes = new byte[values * Float.BYTES];
        Path file = run.folder().resolve("checkpoint-500.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("checkpoint.json"));
            zip.write(header.replace("%s", Sha256.of(bytes)).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("values.f32"));
            zip.write(bytes);
            zip.write(new byte[extra * Float.BYTES]);
        }
    }
}
