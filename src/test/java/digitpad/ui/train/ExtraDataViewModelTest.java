package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.network.Preset;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtraDataViewModelTest {
    @TempDir
    Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final MnistData data = SampleData.inMemory();
    private final List<TrainingData> loaded = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void digitsSavedAfterSelectionAreUsed() throws InterruptedException {
        saveDigit(1);
        ExtraDataViewModel extraData = extraData();
        extraData.useOwnDigitsProperty().set(true);
        window.runUntil(() -> extraData.ownDigitsProperty().get().isPresent());
        assertEquals(1, extraData.loadedSoFar(data).extraSamples());
        saveDigit(2);
        assertEquals(2, load(extraData).extraSamples());
        assertEquals("sample + own digits", load(extraData).name());
    }

    @Test
    void loadAll_waitsForOwnDigits() throws InterruptedException {
        saveDigit(1);
        ExtraDataViewModel extraData = extraData();
        extraData.useOwnDigitsProperty().set(true);
        assertEquals(1, load(extraData).extraSamples());
        extraData.useOwnDigitsProperty().set(false);
        assertEquals(0, load(extraData).extraSamples());
    }

    @Test
    void selectingAgainReadsDigitsAgain() throws InterruptedException {
        saveDigit(1);
        ExtraDataViewModel extraData = extraData();
        List<Boolean> present = new ArrayList<>();
        extraData.ownDigitsProperty().subscribe(now -> present.add(now.isPresent()));
        for (boolean used : new boolean[] {true, false, true}) {
            extraData.useOwnDigitsProperty().set(used);
            window.runUntil(() -> extraData.ownDigitsProperty().get().isPresent() == used);
        }
        assertEquals(List.of(false, true, false, true), present);
    }

    @Test
    void unusableDigitsAreReportedOthersAreUsed() throws Exception {
        saveDigit(1);
        Files.writeString(home.resolve("digits/broken.json"), "no digit");
        ExtraDataViewModel extraData = extraData();
        extraData.refreshOwnDigits();
        window.runUntil(() -> extraData.ownDigitCountProperty().get() == 2);
        extraData.useOwnDigitsProperty().set(true);
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        String sentence = notices.currentProperty().get().orElseThrow().message();
        assertTrue(sentence.startsWith("1 of your 2 digits cannot be used. The digit in "), sentence);
        assertEquals(1, load(extraData).extraSamples());
        notices.dismiss();
        extraData.refreshOwnDigits();
        window.runNext(2);
        assertEquals(Optional.empty(), notices.currentProperty().get(), "reported only once");
    }

    @Test
    void noUsableDigits_clearsSelectionAndFails() throws Exception {
        Files.createDirectories(home.resolve("digits"));
        Files.writeString(home.resolve("digits/broken.json"), "no digit");
        ExtraDataViewModel extraData = extraData();
        extraData.useOwnDigitsProperty().set(true);
        extraData.loadAll(TrainingPlan.of(Preset.QUICK), data, loaded::add, failures::add);
        window.runUntil(() -> !failures.isEmpty());
        assertTrue(failures.get(0).contains("None of your digits"), failures.get(0));
        assertEquals(List.of(), loaded);
        window.runUntil(() -> !extraData.useOwnDigitsProperty().get());
    }

    @Test
    void addedFilesAreAllUsed() throws IOException, InterruptedException {
        ExtraDataViewModel extraData = extraData();
        extraData.strokes().add(List.of(strokes("first.tra", 40), strokes("second.tra", 1)));
        window.runNext(1);
        extraData.strokes().add(List.of(strokes("third.tra", 2)));
        assertTrue(extraData.strokes().readingProperty().get());
        window.runNext(1);
        assertFalse(extraData.strokes().readingProperty().get());
        assertEquals(List.of("first.tra", "second.tra", "third.tra"), names(extraData));
        assertTrue(extraData.strokes().usedProperty().get());
        TrainingData used = extraData.loadedSoFar(data);
        assertEquals("sample + first.tra + second.tra + third.tra", used.name());
        assertEquals(43, used.extraSamples());
        assertEquals(
                List.of(path("first.tra"), path("second.tra"), path("third.tra")),
                extraData.sources(data).strokes());
        extraData.strokes().usedProperty().set(false);
        assertEquals("sample", extraData.loadedSoFar(data).name());
        assertEquals(List.of(), extraData.sources(data).strokes());
    }

    @Test
    void filesAddedTogetherAreReadUntilTheLast() throws IOException, InterruptedException {
        ExtraDataViewModel extraData = extraData();
        extraData.strokes().add(List.of(strokes("first.tra", 1)));
        extraData.strokes().add(List.of(strokes("second.tra", 1)));
        window.runNext(1);
        assertTrue(extraData.strokes().readingProperty().get());
        window.runNext(1);
        assertFalse(extraData.strokes().readingProperty().get());
        assertEquals(2, names(extraData).size());
    }

    @Test
    void folderAddsItsStrokeFiles() throws IOException, InterruptedException {
        strokes("b.tra", 1);
        strokes("a.tra", 1);
        Files.writeString(home.resolve("README.md"), "Two digits.");
        ExtraDataViewModel extraData = extraData();
        extraData.strokes().add(List.of(home));
        window.runNext(1);
        assertEquals(List.of("a.tra", "b.tra"), names(extraData));
    }

    @Test
    void fileAddedAgainIsReadAgain() throws IOException, InterruptedException {
        ExtraDataViewModel extraData = extraData();
        extraData.strokes().add(List.of(strokes("first.tra", 1), strokes("second.tra", 1)));
        window.runNext(1);
        extraData.strokes().add(List.of(strokes("first.tra", 5)));
        window.runNext(1);
        assertEquals(List.of("first.tra", "second.tra"), names(extraData));
        assertEquals(6, extraData.loadedSoFar(data).extraSamples());
    }

    @Test
    void removedFilesAreNotUsed() throws IOException, InterruptedException {
        ExtraDataViewModel extraData = extraData();
        extraData.strokes().add(List.of(strokes("first.tra", 1), strokes("second.tra", 1)));
        window.runNext(1);
        extraData.strokes().remove(extraData.strokes().filesProperty().get().get(0));
        assertEquals("sample + second.tra", extraData.loadedSoFar(data).name());
        extraData.strokes().remove(extraData.strokes().filesProperty().get().get(0));
        assertEquals(List.of(), names(extraData));
        assertFalse(extraData.strokes().usedProperty().get());
    }

    @Test
    void unreadableFileIsReportedOthersStay() throws IOException, InterruptedException {
        ExtraDataViewModel extraData = extraData();
        extraData.strokes().add(List.of(strokes("first.tra", 1)));
        window.runNext(1);
        extraData.strokes().add(List.of(Files.writeString(home.resolve("broken.tra"), "no digit")));
        window.runNext(1);
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains("broken.tra"));
        assertEquals(List.of("first.tra"), names(extraData));
        assertFalse(extraData.strokes().readingProperty().get());
    }

    @Test
    void runWithoutStrokeFileCancelsReading() throws IOException, InterruptedException {
        ExtraDataViewModel extraData = extraData();
        extraData.strokes().add(List.of(strokes("some.tra", 1)));
        extraData.use(new DataSources("/data", List.of(), List.of(), false));
        window.runNext(1);
        assertEquals(List.of(), names(extraData));
        assertFalse(extraData.strokes().usedProperty().get());
        assertFalse(extraData.strokes().readingProperty().get());
    }

    @Test
    void extraDataOfRunIsSelectedAgain() throws IOException, InterruptedException {
        saveDigit(1);
        List<String> files = List.of(
                strokes("some.tra", 3).toString(), strokes("other.tra", 1).toString());
        ExtraDataViewModel extraData = extraData();
        extraData.use(new DataSources("/data", files, List.of(), true));
        window.runUntil(() -> extraData.strokes().usedProperty().get()
                && extraData.ownDigitsProperty().get().isPresent());
        assertEquals(
                "sample + some.tra + other.tra + own digits",
                extraData.loadedSoFar(data).name());
        assertEquals(
                new DataSources(data.location().toAbsolutePath().toString(), files, List.of(), true),
                extraData.sources(data));
        extraData.use(new DataSources("/data", List.of(), List.of(), false));
        assertEquals("sample", extraData.loadedSoFar(data).name());
        extraData.use(new DataSources("/data", List.of(path("other.tra")), List.of(), false));
        assertEquals("sample + other.tra", extraData.loadedSoFar(data).name(), "the file was read before");
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void excludedWritersAreReported() throws IOException, InterruptedException {
        Path file = strokes("some.tra", 3);
        ExtraDataViewModel extraData = extraData();
        extraData.use(new DataSources("/data", List.of(file.toString()), List.of("7"), false));
        window.runUntil(() -> extraData.strokes().usedProperty().get());
        String message = notices.currentProperty().get().orElseThrow().message();
        assertTrue(message.contains("leaves out the writers 7"), message);
    }

    private static List<String> names(ExtraDataViewModel extraData) {
        return extraData.strokes().filesProperty().get().stream()
                .map(StrokeDataViewModel.ChosenFile::name)
                .toList();
    }

    private String path(String name) {
        return home.resolve(name).toString();
    }

    private ExtraDataViewModel extraData() {
        return new ExtraDataViewModel(new OwnDigits(home.resolve("digits")), background, notices);
    }

    private TrainingData load(ExtraDataViewModel extraData) throws InterruptedException {
        loaded.clear();
        extraData.loadAll(TrainingPlan.of(Preset.QUICK), data, loaded::add, failures::add);
        window.runUntil(() -> !loaded.isEmpty());
        assertEquals(List.of(), failures);
        return loaded.get(0);
    }

    private void saveDigit(int label) {
        new OwnDigits(home.resolve("digits"))
                .save(new OwnDigit(
                        label,
                        Instant.EPOCH,
                        new Ink(List.of(new Stroke(List.of(new InkPoint(140, 40), new InkPoint(140, 240)), 16))),
                        Optional.empty()));
    }

    private Path strokes(String name, int digits) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(".SEGMENT DIGIT ")
                    .append(i)
                    .append(" ? \"1\"\n.COMMENT 1 5 1\n.PEN_DOWN\n250 400\n250 100\n.PEN_UP\n");
        }
        return Files.writeString(home.resolve(name), text);
    }
}
