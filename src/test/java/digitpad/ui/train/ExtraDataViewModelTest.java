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
    void lastOfTwoChosenFilesIsUsed() throws IOException, InterruptedException {
        Path first = strokes("first.tra", 40);
        Path last = strokes("last.tra", 1);
        ExtraDataViewModel extraData = extraData();
        extraData.choose(first);
        extraData.choose(last);
        List<String> names = new ArrayList<>();
        extraData.strokeFileProperty().subscribe(now -> now.ifPresent(file -> names.add(file.name())));
        // Wait for both, in any order.
        window.runNext(2);
        assertEquals(List.of("last.tra"), names);
        assertTrue(extraData.useStrokesProperty().get());
        assertEquals("sample + last.tra", extraData.loadedSoFar(data).name());
        extraData.useStrokesProperty().set(false);
        assertFalse(extraData.loadedSoFar(data).name().contains("last.tra"));
    }

    @Test
    void runWithoutStrokeFileCancelsReading() throws IOException, InterruptedException {
        ExtraDataViewModel extraData = extraData();
        extraData.choose(strokes("some.tra", 1));
        extraData.use(new DataSources("/data", List.of(), List.of(), false));
        window.runNext(1);
        assertEquals(Optional.empty(), extraData.strokeFileProperty().get());
        assertFalse(extraData.useStrokesProperty().get());
        assertFalse(extraData.readingProperty().get());
    }

    @Test
    void extraDataOfRunIsSelectedAgain() throws IOException, InterruptedException {
        saveDigit(1);
        Path file = strokes("some.tra", 3);
        ExtraDataViewModel extraData = extraData();
        extraData.use(new DataSources("/data", List.of(file.toString()), List.of(), true));
        window.runUntil(() -> extraData.useStrokesProperty().get()
                && extraData.ownDigitsProperty().get().isPresent());
        assertEquals(
                "sample + some.tra + own digits", extraData.loadedSoFar(data).name());
        assertEquals(
                new DataSources(data.location().toAbsolutePath().toString(), List.of(file.toString()), List.of(), true),
                extraData.sources(data));
        extraData.use(new DataSources("/data", List.of(), List.of(), false));
        assertEquals("sample", extraData.loadedSoFar(data).name());
        extraData.use(new DataSources("/data", List.of(file.toString()), List.of(), false));
        assertEquals("sample + some.tra", extraData.loadedSoFar(data).name(), "the file was read before");
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void unsupportedSourcesAreReported() throws IOException, InterruptedException {
        Path file = strokes("some.tra", 3);
        ExtraDataViewModel extraData = extraData();
        extraData.use(new DataSources("/data", List.of(file.toString()), List.of("7"), false));
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains("some.tra"));
        window.runUntil(() -> extraData.useStrokesProperty().get());
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
