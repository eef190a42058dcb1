package digitpad.owndigits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDigitsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void savedDigitIsReadBack() {
        OwnDigit digit = digit(4, NOON.plusMillis(7));
        store().save(digit);
        assertEquals(List.of(digit), store().readAll());
        assertEquals(1, store().count());
    }

    @Test
    void fileNameHoldsDateLabelAndCounter() {
        Instant moment = Instant.parse("2026-11-24T13:46:12.345Z");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            names.add(store().save(digit(4, moment)).getFileName().toString());
        }
        names.add(store().save(digit(9, moment)).getFileName().toString());
        assertEquals(
                List.of(
                        "2026-11-24T134612Z-4.json",
                        "2026-11-24T134612Z-4-2.json",
                        "2026-11-24T134612Z-4-3.json",
                        "2026-11-24T134612Z-9.json"),
                names);
        assertEquals(4, store().readAll().size());
    }

    @Test
    void fileIsReadableByPeople() throws IOException {
        float[] pixels = new float[DigitImage.PIXELS];
        pixels[0] = 1;
        pixels[DigitImage.PIXELS - 1] = 0.05f;
        Ink ink = new Ink(List.of(
                new Stroke(List.of(new InkPoint(10, 20.5), new InkPoint(-3.14159, 200)), 16),
                new Stroke(List.of(new InkPoint(0.001, 99.999)), 7.25)));
        OwnDigit digit = new OwnDigit(8, NOON, ink, Optional.of(DigitImage.of(pixels)));
        String text = Files.readString(store().save(digit));
        String zeros = "  0,".repeat(26);
        assertEquals(
                """
                {
                  "format": 1,
                  "label": 8,
                  "kept": "2026-11-24T12:00:00Z",
                  "strokes": [
                    {"width": 16, "points": [
                      [10,20.5], [-3.14,200]
                    ]},
                    {"width": 7.25, "points": [
                      [0,100]
                    ]}
                  ],
                  "image": [
                """
                        + "    [255," + zeros + "  0],\n"
                        + ("    [  0," + zeros + "  0],\n").repeat(26)
                        + "    [  0," + zeros + " 13]\n"
                        + "  ]\n}\n",
                text);
    }

    @Test
    void longStrokesAreWrappedIntoLines() throws IOException {
        OwnDigit digit = new OwnDigit(
                1,
                NOON,
                new Ink(List.of(new Stroke(Collections.nCopies(100, new InkPoint(123.45, 234.56)), 16))),
                Optional.empty());
        List<String> lines = Files.readAllLines(store().save(digit));
        assertTrue(lines.size() < 40, lines.size() + " lines");
        lines.forEach(line -> assertTrue(line.length() <= 102, line));
        assertEquals(List.of(digit), store().readAll());
    }

    @Test
    void digitWithOnlyAPictureIsSaved() {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int i = 0; i < 256; i++) {
            pixels[i] = i / 255f;
        }
        OwnDigit digit = new OwnDigit(0, NOON, Ink.empty(), Optional.of(DigitImage.of(pixels)));
        store().save(digit);
        DigitImage read = store().readAll().get(0).image().orElseThrow();
        assertArrayEquals(pixels, read.toArray());
    }

    @Test
    void digitsAreReadOldestFirst() throws IOException {
        store().save(digit(3, NOON.plusSeconds(60)));
        store().save(digit(2, NOON));
        Path oldest = store().save(digit(1, NOON.minusSeconds(60)));
        Files.move(oldest, oldest.resolveSibling("zz copied.json"));
        assertEquals(
                List.of(1, 2, 3),
                store().readAll().stream().map(OwnDigit::label).toList());
    }

    @Test
    void replaceSavesNewLabelAndDeletesOldFile() {
        OwnDigits store = store();
        Path first = store.save(digit(4, NOON));
        Path second = store.replace(first, digit(9, NOON.plusSeconds(1)));
        assertFalse(Files.exists(first));
        assertEquals(List.of(digit(9, NOON.plusSeconds(1))), store.readAll());
        assertEquals("2026-11-24T120001Z-9.json", second.getFileName().toString());
    }

    @Test
    void undeletableOldDigit_isNotReplaced() throws IOException {
        OwnDigits store = store();
        store.save(digit(4, NOON));
        Path undeletable = Files.createDirectories(folder().resolve("full/x")).getParent();
        UserException error = assertThrows(UserException.class, () -> store.replace(undeletable, digit(9, NOON)));
        assertTrue(error.getMessage().contains("cannot be deleted"), error.getMessage());
        assertEquals(List.of(digit(4, NOON)), store.readAll());
    }

    @Test
    void deletingADigitTwiceIsAllowed() {
        OwnDigits store = store();
        Path file = store.save(digit(4, NOON));
        store.delete(file);
        store.delete(file);
        assertEquals(0, store.count());
        assertEquals(List.of(), store.readAll());
    }

    @Test
    void relabelChangesOnlyTheLabelInTheFile() throws IOException {
        OwnDigits store = store();
        Path file = store.save(digit(4, NOON));
        store.relabel(Map.of(file, 9));
        assertEquals(List.of(digit(9, NOON)), store.readAll());
        assertEquals(List.of(file), store.files());
        try (Stream<Path> left = Files.list(folder())) {
            assertEquals(List.of(file), left.toList(), "no other file is left");
        }
    }

    @Test
    void relabelOfDeletedFile_isReported() {
        OwnDigits store = store();
        Path deleted = store.save(digit(4, NOON));
        Path other = store.save(digit(5, NOON.plusSeconds(1)));
        store.delete(deleted);
        UserException error = assertThrows(UserException.class, () -> store.relabel(Map.of(deleted, 1, other, 1)));
        assertTrue(error.getMessage().contains(deleted.toString()), error.getMessage());
        assertEquals(List.of(digit(1, NOON.plusSeconds(1))), store.readAll(), "no file is created again");
    }

    @Test
    void deletedDigitsAreRestored() throws IOException {
        OwnDigits store = store();
        Path first = store.save(digit(4, NOON));
        Path second = store.save(digit(5, NOON));
        String before = Files.readString(first);
        store.delete(List.of(first, second));
        assertEquals(List.of(), store.files());
        store.restore(List.of(first, second));
        assertEquals(List.of(first, second), store.files());
        assertEquals(before, Files.readString(first));
    }

    @Test
    void restoreReplacesNoFile() {
        OwnDigits store = store();
        Path deleted = store.save(digit(4, NOON));
        Path other = store.save(digit(5, NOON));
        store.delete(List.of(deleted, other));
        assertEquals(deleted, store.save(digit(4, NOON.plusMillis(1))), "a new digit gets the name");
        UserException error = assertThrows(UserException.class, () -> store.restore(List.of(deleted, other)));
        assertTrue(error.getMessage().contains("cannot be restored"), error.getMessage());
        assertEquals(List.of(digit(5, NOON), digit(4, NOON.plusMillis(1))), store.readAll());
    }

    @Test
    void purgedDigitsCannotBeRestored() {
        OwnDigits store = store();
        Path file = store.save(digit(4, NOON));
        store.delete(file);
        store.purgeDeleted(Instant.now().minusSeconds(60));
        store.restore(List.of(file));
        store.delete(file);
        store.purgeDeleted(Instant.now().plusSeconds(1));
        assertThrows(UserException.class, () -> store.restore(List.of(file)));
    }

    @Test
    void fileOutsideTheFolderIsNotDeleted() throws IOException {
        Path other = Files.createFile(home.resolve("other.json"));
        assertThrows(IllegalArgumentException.class, () -> store().delete(other));
        assertTrue(Files.exists(other));
    }

    @Test
    void missingFolder_holdsNoDigits() {
        assertEquals(0, store().count());
        assertEquals(List.of(), store().readAll());
        assertFalse(Files.exists(folder()), "reading creates no folder");
    }

    @Test
    void brokenFileIsSkippedAndLogged() throws IOException {
        store().save(digit(4, NOON));
        Path broken = Files.writeString(folder().resolve("broken.json"), "{\"format\":1");
        List<LogRecord> records = new ArrayList<>();
        Logger log = Logger.getLogger(OwnDigits.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try {
            assertEquals(List.of(digit(4, NOON)), store().readAll());
        } finally {
            log.removeHandler(listener);
        }
        assertEquals(1, records.size());
        assertEquals(Level.WARNING, records.get(0).getLevel());
        assertEquals(
                "The digit in " + broken + " cannot be used: it is damaged or not JSON. Correct the file or delete it.",
                records.get(0).getMessage());
        assertEquals(2, store().count(), "count() opens no file");
    }

    @Test
    void otherFilesAreIgnored() throws IOException {
        store().save(digit(4, NOON));
        Files.writeString(folder().resolve("notes.txt"), "not a digit");
        Files.writeString(folder().resolve("._2026-11-24T134612Z-4.json"), "a desktop's");
        Files.writeString(folder().resolve(".2026-11-24T134612Z-4.json.1.part"), "{");
        assertEquals(1, store().count());
        assertEquals(1, store().readAll().size());
    }

    @Test
    void fileInPlaceOfTheFolder_isReported() throws IOException {
        Files.createFile(folder());
        UserException error = assertThrows(UserException.class, () -> store().save(digit(4, NOON)));
        assertTrue(error.getMessage().startsWith("The digit cannot be saved as " + folder()), error.getMessage());
        error = assertThrows(UserException.class, () -> store().readAll());
        assertTrue(error.getMessage().contains("cannot be read"), error.getMessage());
        assertThrows(UserException.class, () -> store().count());
    }

    @Test
    void readOnlyFolder_isReported() throws IOException {
        OwnDigits store = store();
        Path saved = store.save(digit(4, NOON));
        assertTrue(folder().toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(folder()), "skipped: this user may write everywhere, such as root");
            UserException error = assertThrows(UserException.class, () -> store.save(digit(5, NOON)));
            assertTrue(error.getMessage().contains("cannot be saved"), error.getMessage());
            error = assertThrows(UserException.class, () -> store.delete(saved));
            assertTrue(error.getMessage().contains("cannot be deleted"), error.getMessage());
            assertEquals(List.of(digit(4, NOON)), store.readAll());
        } finally {
            assertTrue(folder().toFile().setWritable(true));
        }
    }

    @Test
    void tooManyPoints_areReportedAndNotSaved() {
        int max = OwnDigitReader.MAX_POINTS;
        Stroke stroke = new Stroke(Collections.nCopies(max, new InkPoint(1, 1)), 16);
        Stroke dot = new Stroke(List.of(new InkPoint(1, 1)), 16);
        store().save(new OwnDigit(1, NOON, new Ink(List.of(stroke)), Optional.empty()));
        OwnDigit tooMany = new OwnDigit(1, NOON, new Ink(List.of(stroke, dot)), Optional.empty());
        UserException error = assertThrows(UserException.class, () -> store().save(tooMany));
        assertTrue(error.getMessage().startsWith("The drawing has 50,001 points"), error.getMessage());
        assertEquals(1, store().readAll().size());
    }

    @Test
    void largestAllowedDigitIsReadBack() {
        Stroke dot = new Stroke(List.of(new InkPoint(-199.99, -199.99)), 199.99);
        Ink ink = new Ink(Collections.nCopies(OwnDigitReader.MAX_POINTS, dot));
        OwnDigit digit = new OwnDigit(1, NOON, ink, Optional.empty());
        store().save(digit);
        assertEquals(List.of(digit), store().readAll());
    }

    @Test
    void digitsSavedConcurrentlyAreAllThere() throws Exception {
        OwnDigits store = store();
        int threads = 8;
        List<Callable<Path>> jobs = Collections.nCopies(40, () -> store.save(digit(4, NOON)));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Path> files = new ArrayList<>();
            for (Future<Path> job : pool.invokeAll(jobs)) {
                files.add(job.get());
            }
            assertEquals(40, files.stream().distinct().count(), "each digit has its own file");
        } finally {
            pool.shutdownNow();
        }
        assertEquals(40, store.readAll().size());
        try (Stream<Path> left = Files.list(folder())) {
            assertEquals(40, left.count(), "no other file is left");
        }
    }

    private static OwnDigit digit(int label, Instant saved) {
        Stroke stroke = new Stroke(List.of(new InkPoint(100, 50.25), new InkPoint(100, 210)), 16);
        return new OwnDigit(label, saved, new Ink(List.of(stroke)), Optional.empty());
    }

    private Path folder() {
        return home.resolve("digits");
    }

    private OwnDigits store() {
        return new OwnDigits(folder());
    }
}
