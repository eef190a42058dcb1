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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopActivatingImagesViewModelTest {
    @TempDir
    Path home;

    private final FakeUiThread uiThread = new FakeUiThread();
    private final Background background = new Background(uiThread);
    private CurrentData data;

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void missingDataIsReportedOnceUntilRetry() throws InterruptedException {
        TopActivatingImagesViewModel topImages = topImages();
        List<TopActivatingImagesViewModel.State> states = new ArrayList<>();
        Model model = SampleNetworks.model("best");
        topImages.stateProperty().addListener((property, before, now) -> {
            states.add(now);
            topImages.search(model, 4);
        });
        topImages.search(model, 4);
        uiThread.runUntil(() -> topImages.stateProperty().get() == TopActivatingImagesViewModel.State.NO_DATA);
        assertEquals(
                List.of(TopActivatingImagesViewModel.State.SEARCHING, TopActivatingImagesViewModel.State.NO_DATA),
                states);
        SampleData.writeTo(home.resolve("data"));
        topImages.retry();
        topImages.search(model, 4);
        uiThread.runUntil(() -> topImages.stateProperty().get() == TopActivatingImagesViewModel.State.FOUND);
        assertTrue(topImages.found(model, 4).orElseThrow().byMap().stream().anyMatch(images -> !images.isEmpty()));
        assertTrue(topImages.found(model, 5).isEmpty());
    }

    @Test
    void lastOfSeveralQuickRequestsIsServed() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        TopActivatingImagesViewModel topImages = topImages();
        Model model = SampleNetworks.model("best");
        for (int level = 1; level <= 4; level++) {
            topImages.search(model, level);
        }
        uiThread.runUntil(() -> topImages.found(model, 4).isPresent());
        assertEquals(
                model.info().architecture().placedLayers().get(3).output().maps(),
                topImages.found(model, 4).orElseThrow().byMap().size());
    }

    @Test
    void searchesTrainingNetworkAgainAfterManySteps() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        TopActivatingImagesViewModel topImages = topImages();
        Model saved = SampleNetworks.model("tutorial");
        topImages.search(saved, 2);
        uiThread.runUntil(() -> topImages.stateProperty().get() == TopActivatingImagesViewModel.State.FOUND);
        Model early = inTraining(saved, 1_000);
        assertTrue(topImages.found(early, 2).isEmpty(), "it has the same name, but is not the saved model");
        topImages.search(early, 2);
        assertEquals(
                TopActivatingImagesViewModel.State.SEARCHING,
                topImages.stateProperty().get());
        uiThread.runUntil(() -> topImages.found(early, 2).isPresent());
        Model later = inTraining(saved, 1_400);
        topImages.search(later, 2);
        assertEquals(
                TopActivatingImagesViewModel.State.FOUND,
                topImages.stateProperty().get());
        Model muchLater = inTraining(saved, 1_600);
        topImages.search(muchLater, 2);
        assertEquals(
                TopActivatingImagesViewModel.State.SEARCHING,
                topImages.stateProperty().get());
        assertTrue(topImages.found(muchLater, 2).isPresent(), "the old result stays until there is a new one");
        uiThread.runUntil(() -> topImages.found(muchLater, 2).orElseThrow().model() == muchLater);
        topImages.search(inTraining(saved, 100), 2);
        assertEquals(
                TopActivatingImagesViewModel.State.SEARCHING,
                topImages.stateProperty().get(),
                "it is another run");
    }

    @Test
    void folderChosenForTrainingIsSearched() throws InterruptedException {
        Path chosen = home.resolve("chosen");
        SampleData.writeTo(chosen);
        TopActivatingImagesViewModel topImages = topImages();
        Model model = SampleNetworks.model("tutorial");
        topImages.search(model, 2);
        uiThread.runUntil(() -> topImages.stateProperty().get() == TopActivatingImagesViewModel.State.NO_DATA);
        data.choose(chosen);
        awaitData(chosen);
        assertEquals(
                TopActivatingImagesViewModel.State.IDLE,
                topImages.stateProperty().get(),
                "the view requests a search again");
        topImages.search(model, 2);
        uiThread.runUntil(() -> topImages.found(model, 2).isPresent());
        assertSame(data.data().orElseThrow(), topImages.found().orElseThrow().data());
    }

    @Test
    void dataReadForTrainingIsNotReadAgain() throws Exception {
        Path folder = home.resolve("data");
        SampleData.writeTo(folder);
        TopActivatingImagesViewModel topImages = topImages();
        data.loadOnce();
        awaitData(folder);
        delete(folder);
        Model model = SampleNetworks.model("tutorial");
        topImages.search(model, 2);
        uiThread.runUntil(() -> topImages.stateProperty().get() != TopActivatingImagesViewModel.State.SEARCHING);
        assertTrue(topImages.found(model, 2).isPresent(), "the files are deleted, but the images are in memory");
    }

    @Test
    void dataReadForASearchIsReadyForTraining() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        TopActivatingImagesViewModel topImages = topImages();
        topImages.search(SampleNetworks.model("tutorial"), 2);
        uiThread.runUntil(() -> topImages.stateProperty().get() == TopActivatingImagesViewModel.State.FOUND);
        MnistData read = data.data().orElseThrow();
        data.loadOnce();
        assertEquals(CurrentData.State.READY, data.stateProperty().get());
        assertSame(read, data.data().orElseThrow());
    }

    @Test
    void anotherFolderIsSearchedAgain() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        Path other = home.resolve("other");
        SampleData.writeTo(other);
        TopActivatingImagesViewModel topImages = topImages();
        Model model = SampleNetworks.model("tutorial");
        topImages.search(model, 2);
        uiThread.runUntil(() -> topImages.found(model, 2).isPresent());
        data.choose(other);
        awaitData(other);
        assertTrue(topImages.found(model, 2).isEmpty());
        topImages.search(model, 2);
        uiThread.runUntil(() -> topImages.found(model, 2).isPresent());
        assertEquals(other, topImages.found().orElseThrow().data().location());
    }

    @Test
    void folderChosenDuringASearchReplacesIt() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        Path other = home.resolve("other");
        SampleData.writeTo(other);
        TopActivatingImagesViewModel topImages = topImages();
        data.loadOnce();
        awaitData(home.resolve("data"));
        Model model = SampleNetworks.model("tutorial");
        topImages.search(model, 2);
        data.choose(other);
        awaitData(other);
        uiThread.runUntil(() -> topImages
                .found(model, 2)
                .filter(found -> found.data().location().equals(other))
                .isPresent());
        assertEquals(
                TopActivatingImagesViewModel.State.FOUND,
                topImages.stateProperty().get());
    }

    private static Model inTraining(Model template, int stepsDone) {
        ModelInfo info = template.info();
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
                template.parameters());
    }

    private TopActivatingImagesViewModel topImages() {
        data = new CurrentData(
                new MnistLibrary(
                        UserFolders.under(home),
                        Map.of("DIGITPAD_DATA", home.resolve("data").toString())),
                UnaryOperator.identity(),
                background,
                new Notices(),
                uiThread);
        return new TopActivatingImagesViewModel(ENGINE, data, background, new Notices());
    }

    private void awaitData(Path folder) throws InterruptedException {
        uiThread.runUntil(() -> data.stateProperty().get() == CurrentData.State.READY
                && data.data().orElseThrow().location().equals(folder));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
