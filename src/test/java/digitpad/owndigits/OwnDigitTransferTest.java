package digitpad.owndigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.files.ZipEntries;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.owndigits.OwnDigitExport.Exported;
import digitpad.owndigits.OwnDigitImport.Added;
import digitpad.text.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports digits and imports them again. */
class OwnDigitTransferTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path home;

    @Test
    void exportedDigits_areImportedUnchanged() {
        OwnDigits mine = store("mine");
        List<OwnDigit> digits = List.of(digit(4, 0), digit(7, 1), picture());
        digits.forEach(mine::save);
        Exported exported = OwnDigitExport.write(zip(), mine, mine.files());
        assertEquals(new Exported(3, List.of()), exported);

        OwnDigits other = store("other");
        Added added = add(other, zip());
        assertEquals(mine.readAll(), other.readAll());
        assertEquals(0, added.known());
        assertEquals(other.files(), added.files().stream().sorted().toList());
    }

    @Test
    void digitsThatAreThere_areSkippedAndCounted() {
        OwnDigits mine = store("mine");
        Path first = mine.save(digit(4, 0));
        mine.save(digit(7, 1));
        OwnDigitExport.write(zip(), mine, mine.files());
        mine.relabel(Map.of(first, 9));
        List<OwnDigit> before = mine.readAll();
        Added added = add(mine, zip(), zip());
        assertEquals(4, added.known());
        assertEquals(List.of(), added.files());
        assertEquals(before, mine.readAll(), "a relabeled digit keeps its new label");
    }

    @Test
    void selectedDigits_areExportedAlone() {
        OwnDigits mine = store("mine");
        Path first = mine.save(digit(4, 0));
        mine.save(digit(7, 1));
        OwnDigitExport.write(zip(), mine, List.of(first));
        assertEquals(List.of(4), labels(OwnDigitImport.read(List.of(zip()))));
    }

    @Test
    void damagedEntries_areSkippedWithOneSentenceEach() throws IOException {
        OwnDigits mine = store("mine");
        mine.save(digit(4, 0));
        OwnDigitExport.write(zip(), mine, mine.files());
        ZipEntries entries = new ZipEntries(zip());
        entries.put("broken.json", "{".getBytes(StandardCharsets.UTF_8));
        entries.put("label.json", "{\"format\":1,\"label\":12}".getBytes(StandardCharsets.UTF_8));
        entries.put("note.txt", new byte[3]);
        entries.put("large.json", new byte[4_000_001]);
        entries.put("folder/", new byte[0]);
        entries.put("__MACOSX/._broken.json", new byte[3]);
        OwnDigitImport.Read read = OwnDigitImport.read(List.of(zip()));
        assertEquals(List.of(4), labels(read));
        assertEquals(4, read.problems().size(), read.problems()::toString);
        assertProblem(read, "broken.json", "damaged or not JSON");
        assertProblem(read, "label.json", "\"label\"");
        assertProblem(read, "note.txt", "digits are .json files");
        assertProblem(read, "large.json", "larger than 4 megabytes");
    }

    @Test
    void namesOfEntries_neverLeaveTheFolder() throws IOException {
        ZipEntries entries = new ZipEntries(zip());
        entries.put("../../escaped.json", OwnDigitWriter.toJson(digit(1, 0)));
        entries.put("/escaped.json", OwnDigitWriter.toJson(digit(2, 1)));
        entries.put("..\\escaped.json", OwnDigitWriter.toJson(digit(3, 2)));
        OwnDigits mine = store("mine");
        Added added = add(mine, zip());
        assertEquals(3, mine.files().size());
        added.files().forEach(file -> assertEquals(home.resolve("mine"), file.getParent()));
        try (Stream<Path> all = Files.walk(home)) {
            assertTrue(all.noneMatch(file -> file.toString().contains("escaped")));
        }
    }

    @Test
    void cutZip_givesTheDigitsBeforeTheCut() throws IOException {
        OwnDigits mine = store("mine");
        for (int i = 0; i < 30; i++) {
            mine.save(digit(i % 10, i));
        }
        OwnDigitExport.write(zip(), mine, mine.files());
        byte[] whole = Files.readAllBytes(zip());
        Files.write(zip(), Arrays.copyOf(whole, whole.length / 3));
        OwnDigitImport.Read read = OwnDigitImport.read(List.of(zip()));
        assertTrue(
                read.digits().size() >= 5 && read.digits().size() < 30,
                read.digits().size() + " digits");
        assertEquals(1, read.problems().size());
        assertTrue(read.problems().get(0).contains("is damaged after"), read.problems()::toString);
    }

    @Test
    void zipBomb_isNotReadToItsEnd() throws IOException {
        try (OutputStream out = Files.newOutputStream(zip());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bomb.json"));
            byte[] megabyte = new byte[1_000_000];
            for (int i = 0; i < 101; i++) {
                zip.write(megabyte);
            }
            zip.putNextEntry(new ZipEntry("after.json"));
            zip.write(OwnDigitWriter.toJson(digit(1, 0)));
        }
        OwnDigitImport.Read read = OwnDigitImport.read(List.of(zip()));
        assertEquals(List.of(), read.digits());
        assertTrue(read.problems().get(0).contains("more than 100 megabytes"), read.problems()::toString);
    }

    @Test
    void severalJsonFiles_areImported() throws IOException {
        OwnDigits mine = store("mine");
        Path first = mine.save(digit(4, 0));
        Path second = mine.save(digit(7, 1));
        Path wrong = Files.writeString(home.resolve("wrong.json"), "[]");
        Path missing = home.resolve("missing.json");
        OwnDigitImport.Read read = OwnDigitImport.read(List.of(first, wrong, missing, second));
        assertEquals(List.of(4, 7), labels(read));
        assertEquals(2, read.problems().size());
        Path empty = Files.write(home.resolve("empty.zip"), emptyZip());
        assertEquals(
                List.of(empty + " is empty. Choose a file with exported digits."),
                OwnDigitImport.read(List.of(empty)).problems());
    }

    @Test
    void otherFiles_areReportedWithAdvice() throws IOException {
        Path text = Files.writeString(home.resolve("damaged.zip"), "no zip");
        Path missing = home.resolve("missing.zip");
        Path folder = Files.createDirectory(home.resolve("folder"));
        assertEquals(
                List.of(
                        text + " holds no digits. Choose a file with exported digits.",
                        "There is no file " + missing + ". Choose a file with exported digits.",
                        "There is no file " + folder + ". Choose a file with exported digits."),
                OwnDigitImport.read(List.of(text, missing, folder)).problems());
    }

    @Test
    void unusableDigits_areLeftOutOfTheExport() throws IOException {
        OwnDigits mine = store("mine");
        assertThrows(UserException.class, () -> OwnDigitExport.write(zip(), mine, mine.files()));
        assertFalse(Files.exists(zip()));
        mine.save(digit(4, 0));
        Files.writeString(home.resolve("mine/broken.json"), "{");
        Exported exported = OwnDigitExport.write(zip(), mine, mine.files());
        assertEquals(1, exported.count());
        assertEquals(1, exported.problems().size());
    }

    @Test
    void unwritableFiles_areReported() throws IOException {
        OwnDigits mine = store("mine");
        mine.save(digit(5, 5));
        Path folder = Files.createFile(home.resolve("file"));
        UserException failure = assertThrows(
                UserException.class, () -> OwnDigitExport.write(folder.resolve("x.zip"), mine, mine.files()));
        assertTrue(failure.getMessage().contains("cannot be exported"), failure.getMessage());

        List<InkPoint> points = Collections.nCopies(OwnDigitReader.MAX_POINTS + 1, new InkPoint(1, 1));
        OwnDigit unsavable = new OwnDigit(1, NOON, new Ink(List.of(new Stroke(points, 16))), Optional.empty());
        Added added = OwnDigitImport.add(List.of(digit(1, 0), unsavable, digit(2, 1)), mine);
        assertEquals(List.of(1), added.digits().stream().map(OwnDigit::label).toList());
        assertTrue(added.failure().orElseThrow().contains("points"), added::toString);
    }

    private static byte[] emptyZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ZipOutputStream(bytes).close();
        return bytes.toByteArray();
    }

    private static void assertProblem(OwnDigitImport.Read read, String entry, String reason) {
        assertTrue(
                read.problems().stream()
                        .anyMatch(problem -> problem.contains(entry + " in ") && problem.contains(reason)),
                read.problems()::toString);
    }

    private static List<Integer> labels(OwnDigitImport.Read read) {
        return read.digits().stream().map(OwnDigit::label).toList();
    }

    private static Added add(OwnDigits store, Path... files) {
        OwnDigitImport.Read read = OwnDigitImport.read(List.of(files));
        assertEquals(List.of(), read.problems());
        return OwnDigitImport.add(read.digits(), store);
    }

    private OwnDigits store(String name) {
        return new OwnDigits(home.resolve(name));
    }

    private Path zip() {
        return home.resolve("digits.zip");
    }

    private static OwnDigit digit(int label, int seconds) {
        Stroke stroke = new Stroke(List.of(new InkPoint(20 + seconds, 30), new InkPoint(100, 170.25)), 16);
        return new OwnDigit(label, NOON.plusSeconds(seconds), new Ink(List.of(stroke)), Optional.empty());
    }

    private static OwnDigit picture() {
        float[] pixels = new float[DigitImage.PIXELS];
        pixels[400] = 1;
        return new OwnDigit(8, NOON.plusSeconds(9), Ink.empty(), Optional.of(DigitImage.of(pixels)));
    }
}
