package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
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
    private final List<TrainingData> gathered = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void whatIsKeptAfterTheBoxWasTickedIsLearnedToo() throws InterruptedException {
        keep(1);
        ExtraDataViewModel ink = ink();
        ink.useOwnDigitsProperty().set(true);
        window.runUntil(() -> ink.ownDigitsProperty().get().isPresent());
        assertEquals(1, ink.loadedSoFar(data).extraSamples());
        keep(2);
        assertEquals(2, gather(ink).extraSamples());
        assertEquals("sample + own digits", gather(ink).name());
    }

    @Test
    void aTrainingThatStartsBeforeTheDigitsAreReadWaitsForThem() throws InterruptedException {
        keep(1);
        ExtraDataViewModel ink = ink();
        ink.useOwnDigitsProperty().set(true);
        assertEquals(1, gather(ink).extraSamples());
        ink.useOwnDigitsProperty().set(false);
        assertEquals(0, gather(ink).extraSamples());
    }

    @Test
    void tickingAgainIsHeardOf() throws InterruptedException {
        keep(1);
        ExtraDataViewModel ink = ink();
        List<Boolean> heard = new ArrayList<>();
        ink.ownDigitsProperty().subscribe(now -> heard.add(now.isPresent()));
        for (boolean used : new boolean[] {true, false, true}) {
            ink.useOwnDigitsProperty().set(used);
            window.runUntil(() -> ink.ownDigitsProperty().get().isPresent() == used);
        }
        assertEquals(List.of(false, true, false, true), heard);
    }

    @Test
    void whatCannotBeUsedIsToldAndTheRestIsLearned() throws Exception {
        keep(1);
        Files.writeString(home.resolve("digits/broken.json"), "no digit");
        ExtraDataViewModel ink = ink();
        ink.refreshOwnDigits();
        window.runUntil(() -> ink.ownDigitCountProperty().get() == 2);
        ink.useOwnDigitsProperty().set(true);
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        String sentence = notices.currentProperty().get().orElseThrow().message();
        assertTrue(sentence.startsWith("1 of 2 of your own digits cannot be used. The digit in "), sentence);
        assertEquals(1, gather(ink).extraSamples());
        notices.dismiss();
        ink.refreshOwnDigits();
        window.runNext(2);
        assertEquals(Optional.empty(), notices.currentProperty().get(), "it is told once");
    }

    @Test
    void withNothingToUseTheBoxIsClearedAndNoTrainingStarts() throws Exception {
        Files.createDirectories(home.resolve("digits"));
        Files.writeString(home.resolve("digits/broken.json"), "no digit");
        ExtraDataViewModel ink = ink();
        ink.useOwnDigitsProperty().set(true);
        ink.loadAll(data, gathered::add, complaints::add);
        window.runUntil(() -> !complaints.isEmpty());
        assertTrue(complaints.get(0).contains("none of your own digits"), complaints.get(0));
        assertEquals(List.of(), gathered);
        window.runUntil(() -> !ink.useOwnDigitsProperty().get());
    }

    @Test
    void ofTwoFilesChosenTheLastIsUsed() throws IOException, InterruptedException {
        Path first = strokes("first.tra", 40);
        Path last = strokes("last.tra", 1);
        ExtraDataViewModel ink = ink();
        ink.choose(first);
        ink.choose(last);
        List<String> names = new ArrayList<>();
        ink.strokeFileProperty().subscribe(now -> now.ifPresent(file -> names.add(file.name())));
        // Whichever is read first: both have come.
        window.runNext(2);
        assertEquals(List.of("last.tra"), names);
        assertTrue(ink.useStrokesProperty().get());
        assertEquals("sample + last.tra", ink.loadedSoFar(data).name());
        ink.useStrokesProperty().set(false);
        assertFalse(ink.loadedSoFar(data).name().contains("last.tra"));
    }

    @Test
    void fileStillBeingReadIsNotUsedForARunWithoutOne() throws IOException, InterruptedException {
        ExtraDataViewModel ink = ink();
        ink.choose(strokes("some.tra", 1));
        ink.use(new DataSources("/data", List.of(), List.of(), false));
        window.runNext(1);
        assertEquals(Optional.empty(), ink.strokeFileProperty().get());
        assertFalse(ink.useStrokesProperty().get());
        assertFalse(ink.readingProperty().get());
    }

    @Test
    void whatARunLearnedFromIsChosenAgain() throws IOException, InterruptedException {
        keep(1);
        Path file = strokes("some.tra", 3);
        ExtraDataViewModel ink = ink();
        ink.use(new DataSources("/data", List.of(file.toString()), List.of(), true));
        window.runUntil(() ->
                ink.useStrokesProperty().get() && ink.ownDigitsProperty().get().isPresent());
        assertEquals("sample + some.tra + own digits", ink.loadedSoFar(data).name());
        assertEquals(
                new DataSources(data.folder().toAbsolutePath().toString(), List.of(file.toString()), List.of(), true),
                ink.sources(data));
        ink.use(new DataSources("/data", List.of(), List.of(), false));
        assertEquals("sample", ink.loadedSoFar(data).name());
        ink.use(new DataSources("/data", List.of(file.toString()), List.of(), false));
        assertEquals("sample + some.tra", ink.loadedSoFar(data).name(), "it has been read");
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void whatOnlyTheTerminalCanChooseIsToldOf() throws IOException, InterruptedException {
        Path file = strokes("some.tra", 3);
        ExtraDataViewModel ink = ink();
        ink.use(new DataSources("/data", List.of(file.toString()), List.of("7"), false));
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains("some.tra"));
        window.runUntil(() -> ink.useStrokesProperty().get());
    }

    private ExtraDataViewModel ink() {
        return new ExtraDataViewModel(new OwnDigits(home.resolve("digits")), background, notices);
    }

    private TrainingData gather(ExtraDataViewModel ink) throws InterruptedException {
        gathered.clear();
        ink.loadAll(data, gathered::add, complaints::add);
        window.runUntil(() -> !gathered.isEmpty());
        assertEquals(List.of(), complaints);
        return gathered.get(0);
    }

    private void keep(int label) {
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
