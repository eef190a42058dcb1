package digitpad.ui.inside.side;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.inside.SampleNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopActivatingImagesViewModelTest {
    @TempDir
    Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private CurrentData data;

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void withoutDataItIsSaidOnceAndTriedAgainOnlyWhenAsked() throws InterruptedException {
        TopActivatingImagesViewModel exciting = exciting();
        List<TopActivatingImagesViewModel.State> states = new ArrayList<>();
        Model model = SampleNetworks.model("best");
        exciting.stateProperty().addListener((property, before, now) -> {
            states.add(now);
            exciting.search(model, 4);
        });
        exciting.search(model, 4);
        window.runUntil(() -> exciting.stateProperty().get() == TopActivatingImagesViewModel.State.NO_DATA);
        assertEquals(
                List.of(TopActivatingImagesViewModel.State.SEARCHING, TopActivatingImagesViewModel.State.NO_DATA),
                states);
        SampleData.writeTo(home.resolve("data"));
        exciting.retry();
        exciting.search(model, 4);
        window.runUntil(() -> exciting.stateProperty().get() == TopActivatingImagesViewModel.State.FOUND);
        assertTrue(exciting.found(model, 4).orElseThrow().byMap().stream().anyMatch(images -> !images.isEmpty()));
        assertTrue(exciting.found(model, 5).isEmpty());
    }

    @Test
    void ofLevelsThatFollowEachOtherQuicklyTheLastIsFound() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        TopActivatingImagesViewModel exciting = exciting();
        Model model = SampleNetworks.model("best");
        for (int level = 1; level <= 4; level++) {
            exciting.search(model, level);
        }
        window.runUntil(() -> exciting.found(model, 4).isPresent());
        assertEquals(64, exciting.found(model, 4).orElseThrow().byMap().size());
    }

    @Test
    void aNetworkInTrainingIsSearchedAnewOnceItHasLearnedMuchMore() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        TopActivatingImagesViewModel exciting = exciting();
        Model saved = SampleNetworks.model("tutorial");
        exciting.search(saved, 2);
        window.runUntil(() -> exciting.stateProperty().get() == TopActivatingImagesViewModel.State.FOUND);
        Model young = inTraining(saved, 1_000);
        assertTrue(exciting.found(young, 2).isEmpty(), "it has the saved one's name, and is another");
        exciting.search(young, 2);
        assertEquals(
                TopActivatingImagesViewModel.State.SEARCHING,
                exciting.stateProperty().get());
        window.runUntil(() -> exciting.found(young, 2).isPresent());
        Model older = inTraining(saved, 1_400);
        exciting.search(older, 2);
        assertEquals(
                TopActivatingImagesViewModel.State.FOUND,
                exciting.stateProperty().get());
        Model old = inTraining(saved, 1_600);
        exciting.search(old, 2);
        assertEquals(
                TopActivatingImagesViewModel.State.SEARCHING,
                exciting.stateProperty().get());
        assertTrue(exciting.found(old, 2).isPresent(), "until more is found, what was found stays in sight");
        window.runUntil(() -> exciting.found(old, 2).orElseThrow().model() == old);
        exciting.search(inTraining(saved, 100), 2);
        assertEquals(
                TopActivatingImagesViewModel.State.SEARCHING,
                exciting.stateProperty().get(),
                "another training");
    }

    @Test
    void theFolderChosenForTrainingIsSearched() throws InterruptedException {
        Path chosen = home.resolve("chosen");
        SampleData.writeTo(chosen);
        TopActivatingImagesViewModel exciting = exciting();
        Model model = SampleNetworks.model("tutorial");
        exciting.search(model, 2);
        window.runUntil(() -> exciting.stateProperty().get() == TopActivatingImagesViewModel.State.NO_DATA);
        data.choose(chosen);
        awaitData(chosen);
        assertEquals(
                TopActivatingImagesViewModel.State.IDLE,
                exciting.stateProperty().get(),
                "whoever shows it asks again");
        exciting.search(model, 2);
        window.runUntil(() -> exciting.found(model, 2).isPresent());
        assertSame(data.data().orElseThrow(), exciting.found().orElseThrow().data());
    }

    @Test
    void dataReadForTrainingIsNotReadAgain() throws Exception {
        Path folder = home.resolve("data");
        SampleData.writeTo(folder);
        TopActivatingImagesViewModel exciting = exciting();
        data.loadOnce();
        awaitData(folder);
        delete(folder);
        Model model = SampleNetworks.model("tutorial");
        exciting.search(model, 2);
        window.runUntil(() -> exciting.stateProperty().get() != TopActivatingImagesViewModel.State.SEARCHING);
        assertTrue(exciting.found(model, 2).isPresent(), "the files are gone, the images are in memory");
    }

    @Test
    void dataReadForASearchIsReadyForTraining() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        TopActivatingImagesViewModel exciting = exciting();
        exciting.search(SampleNetworks.model("tutorial"), 2);
        window.runUntil(() -> exciting.stateProperty().get() == TopActivatingImagesViewModel.State.FOUND);
        MnistData read = data.data().orElseThrow();
        data.loadOnce();
        assertEquals(CurrentData.State.READY, data.stateProperty().get());
        assertSame(read, data.data().orElseThrow());
    }

    @Test
    void anotherFolderIsSearchedAnew() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        Path other = home.resolve("other");
        SampleData.writeTo(other);
        TopActivatingImagesViewModel exciting = exciting();
        Model model = SampleNetworks.model("tutorial");
        exciting.search(model, 2);
        window.runUntil(() -> exciting.found(model, 2).isPresent());
        data.choose(other);
        awaitData(other);
        assertTrue(exciting.found(model, 2).isEmpty());
        exciting.search(model, 2);
        window.runUntil(() -> exciting.found(model, 2).isPresent());
        assertEquals(other, exciting.found().orElseThrow().data().folder());
    }

    @Test
    void aFolderChosenDuringASearchIsSearchedInstead() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        Path other = home.resolve("other");
        SampleData.writeTo(other);
        TopActivatingImagesViewModel exciting = exciting();
        data.loadOnce();
        awaitData(home.resolve("data"));
        Model model = SampleNetworks.model("tutorial");
        exciting.search(model, 2);
        data.choose(other);
        awaitData(other);
        window.runUntil(() -> exciting.found(model, 2)
                .filter(found -> found.data().folder().equals(other))
                .isPresent());
        assertEquals(
                TopActivatingImagesViewModel.State.FOUND,
                exciting.stateProperty().get());
    }

    private static Model inTraining(Model like, int stepsDone) {
        ModelInfo info = like.info();
        return new Model(
                new ModelInfo(
                        info.name(),
                        info.preset(),
                        info.architecture(),
                        info.training().withStepsDone(stepsDone),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Calibration.NONE,
                        info.created()),
                like.parameters());
    }

    private TopActivatingImagesViewModel exciting() {
        data = new CurrentData(
                new MnistLibrary(
                        UserFolders.under(home),
                        Map.of("DIGITPAD_DATA", home.resolve("data").toString())),
                background,
                new Notices(),
                window);
        return new TopActivatingImagesViewModel(ENGINE, data, background, new Notices());
    }

    private void awaitData(Path folder) throws InterruptedException {
        window.runUntil(() -> data.stateProperty().get() == CurrentData.State.READY
                && data.data().orElseThrow().folder().equals(folder));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
