package digitpad.ui.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.files.UserFolders;
import digitpad.mnist.MnistLibrary;
import digitpad.network.Model;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.WindowThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcitingViewModelTest {
    @TempDir
    Path home;

    private final WindowThread window = new WindowThread();
    private final Background background = new Background(window);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void withoutDataItIsSaidOnceAndTriedAgainOnlyWhenAsked() throws InterruptedException {
        ExcitingViewModel exciting = exciting();
        List<ExcitingViewModel.State> states = new ArrayList<>();
        Model model = Anatomies.model("best");
        exciting.stateProperty().addListener((property, before, now) -> {
            states.add(now);
            exciting.search(model, 4);
        });
        exciting.search(model, 4);
        window.runUntil(() -> exciting.stateProperty().get() == ExcitingViewModel.State.NO_DATA);
        assertEquals(List.of(ExcitingViewModel.State.SEARCHING, ExcitingViewModel.State.NO_DATA), states);
        SampleData.writeTo(home.resolve("data"));
        exciting.tryAgain();
        exciting.search(model, 4);
        window.runUntil(() -> exciting.stateProperty().get() == ExcitingViewModel.State.FOUND);
        assertTrue(exciting.found(4).orElseThrow().byMap().stream().anyMatch(images -> !images.isEmpty()));
        assertTrue(exciting.found(5).isEmpty());
    }

    @Test
    void ofLevelsThatFollowEachOtherQuicklyTheLastIsFound() throws InterruptedException {
        SampleData.writeTo(home.resolve("data"));
        ExcitingViewModel exciting = exciting();
        Model model = Anatomies.model("best");
        for (int level = 1; level <= 4; level++) {
            exciting.search(model, level);
        }
        window.runUntil(() -> exciting.found(4).isPresent());
        assertEquals(64, exciting.found(4).orElseThrow().byMap().size());
    }

    private ExcitingViewModel exciting() {
        return new ExcitingViewModel(
                new MnistLibrary(
                        UserFolders.under(home),
                        Map.of("DIGITPAD_DATA", home.resolve("data").toString())),
                background,
                new Notices());
    }
}
