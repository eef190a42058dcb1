package digitpad.evaluation.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.JavaProcess;
import digitpad.dataset.LabeledImages;
import digitpad.evaluation.data.DatasetSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.PictureSample;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.Results;
import digitpad.files.MissingLocks;
import digitpad.image.DigitImage;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelMarksTest {
    private static final int MARKS_PER_PROCESS = 20;

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void marks_areReadAgain() throws IOException {
        assertEquals(Set.of(), marks().read(problems::add));
        assertEquals(Set.of(key(1)), marks().mark(key(1), true, problems::add));
        assertEquals(Set.of(key(1), key(2)), marks().mark(key(2), true, problems::add));
        assertEquals(Set.of(key(1), key(2)), marks().read(problems::add));
        assertEquals(Set.of(key(2)), marks().mark(key(1), false, problems::add));
        assertEquals(Set.of(key(2)), marks().read(problems::add));
        assertEquals(List.of(), problems);
    }

    @Test
    void fileSystemWithoutLocks_isUsedWithoutThem() {
        LabelMarks marks = new LabelMarks(file(), new MissingLocks());
        marks.mark(key(1), true, problems::add);
        assertEquals(Set.of(key(1)), marks.read(problems::add));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"format\": 1, \"wrongLabels\": [",
                "[1, 2]",
                "{\"wrongLabels\": []}",
                "{\"format\": 0, \"wrongLabels\": []}",
                "{\"format\": 1}",
                "{\"format\": 1, \"wrongLabels\": [\"abc\"]}",
                "{\"format\": 1, \"wrongLabels\": []} {}"
            })
    void damagedFile_isRenamedAndReported(String damaged) throws IOException {
        Files.writeString(file(), damaged);
        assertEquals(Set.of(), marks().read(problems::add));
        assertEquals(
                List.of("The list of wrong labels " + file() + " was damaged and is now named wrong.json.damaged."
                        + " A new, empty list is used."),
                problems);
        assertEquals(damaged, Files.readString(folder.resolve("wrong.json.damaged")));
        assertEquals(Set.of(key(3)), marks().mark(key(3), true, problems::add));
        assertEquals(1, problems.size());
    }

    @Test
    void secondDamagedFile_getsAnotherName() throws IOException {
        Files.writeString(file(), "first");
        marks().mark(key(1), true, problems::add);
        Files.writeString(file(), "second");
        marks().read(problems::add);
        assertEquals("first", Files.readString(folder.resolve("wrong.json.damaged")));
        assertEquals("second", Files.readString(folder.resolve("wrong.json.damaged-2")));
        assertEquals(2, problems.size());
    }

    @Test
    void fileOfNewerVersion_isLeftAlone() throws IOException {
        String newer = "{\"format\": 2, \"images\": {}}";
        Files.writeString(file(), newer);
        assertEquals(Set.of(), marks().read(problems::add));
        assertTrue(problems.get(0).contains("newer version"), problems::toString);
        assertThrows(UserException.class, () -> marks().mark(key(1), true, problems::add));
        assertEquals(newer, Files.readString(file()));
    }

    @Test
    void folderInPlaceOfFile_isReported() throws IOException {
        Files.createDirectory(file());
        assertEquals(Set.of(), marks().read(problems::add));
        assertEquals(1, problems.size());
        assertThrows(UserException.class, () -> marks().mark(key(1), true, problems::add));
    }

    @Test
    void processes_keepEachOthersMarks() throws IOException, InterruptedException {
        try (JavaProcess first = JavaProcess.start(List.of(), Marker.class, file().toString(), "0");
                JavaProcess second = JavaProcess.start(
                        List.of(), Marker.class, file().toString(), Integer.toString(MARKS_PER_PROCESS))) {
            first.output();
            second.output();
        }
        Set<ImageKey> expected = new HashSet<>();
        IntStream.range(0, 2 * MARKS_PER_PROCESS).forEach(number -> expected.add(key(number)));
        assertEquals(expected, marks().read(problems::add));
    }

    /** Marks images with consecutive numbers. */
    static final class Marker {
        private Marker() {}

        public static void main(String[] arguments) {
            LabelMarks marks = new LabelMarks(Path.of(arguments[0]));
            int first = Integer.parseInt(arguments[1]);
            for (int i = 0; i < MARKS_PER_PROCESS; i++) {
                marks.mark(key(first + i), true, problem -> {
                    throw new AssertionError(problem);
                });
            }
        }
    }

    @Test
    void key_dependsOnPixelsAndLabelOnly() {
        byte[] pixels = new byte[2 * DigitImage.PIXELS];
        pixels[DigitImage.PIXELS + 30] = (byte) 200;
        LabeledImages images = LabeledImages.of(pixels, new byte[] {4, 7});
        ImageKey key = ImageKey.of(new DatasetSample(images, 1));
        assertEquals(key, ImageKey.of(new PictureSample(7, images.image(1))));
        assertNotEquals(key, ImageKey.of(new PictureSample(4, images.image(1))));
        assertNotEquals(key, ImageKey.of(new PictureSample(7, images.image(0))));
    }

    @Test
    void markedImages_areFoundInAnyOrder() {
        byte[] pixels = new byte[3 * DigitImage.PIXELS];
        for (int i = 0; i < 3; i++) {
            pixels[i * DigitImage.PIXELS] = (byte) (i + 1);
        }
        EvaluationSet set = EvaluationSet.ofImages(LabeledImages.of(pixels, new byte[] {1, 2, 3}), "three");
        Set<ImageKey> marks = Set.of(ImageKey.of(set.samples().get(2)));
        assertEquals(Set.of(2), MarkedImages.of(set, marks).indices());
        assertEquals(
                Set.of(1), MarkedImages.of(set.pick(new int[] {0, 2, 1}), marks).indices());
        assertTrue(MarkedImages.of(set, Set.of()).isEmpty());
    }

    @Test
    void markedScore_leavesMarkedImagesOut() {
        EvaluationResults results = Results.of("model", new int[] {1, 2, 3, 4}, 1, 7, 8, 4);
        assertEquals(Optional.empty(), MarkedScore.of(results.results(), MarkedImages.NONE));
        assertEquals(
                "1 of the 2 errors is marked as wrongly labeled."
                        + " Without the marked images, the accuracy would be 66.67 %.",
                text(results, 1));
        assertEquals(
                "2 of the 2 errors are marked as wrongly labeled."
                        + " Without the marked images, the accuracy would be 100.00 %.",
                text(results, 1, 2));
        assertEquals(
                "1 image is marked as wrongly labeled, but not misread."
                        + " Without the marked images, the accuracy would be 33.33 %.",
                text(results, 0));
        assertEquals("2 of the 2 errors are marked as wrongly labeled.", text(results, 0, 1, 2, 3));
        EvaluationResults oneError = Results.of("model", new int[] {1, 2}, 1, 7);
        assertTrue(text(oneError, 1).startsWith("The only error is marked as wrongly labeled."));
    }

    private static String text(EvaluationResults results, Integer... marked) {
        return MarkedScore.of(results.results(), new MarkedImages(Set.of(marked)))
                .orElseThrow()
                .text()
                .replace('\u00a0', ' ');
    }

    @Test
    void noTemporaryFile_isLeft() throws IOException {
        marks().mark(key(1), true, problems::add);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    Set.of("wrong.json", ".wrong.json.lock"),
                    new HashSet<>(
                            files.map(file -> file.getFileName().toString()).toList()));
        }
    }

    private LabelMarks marks() {
        return new LabelMarks(file());
    }

    private Path file() {
        return folder.resolve("wrong.json");
    }

    private static ImageKey key(int number) {
        return new ImageKey(String.format("%064x", number));
    }
}
