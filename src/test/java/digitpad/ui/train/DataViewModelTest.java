package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import digitpad.SampleData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {
    @TempDir
    Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void chosenFolderIsUsedByAllScreens() throws InterruptedException {
        CurrentData current = new CurrentData(
                new MnistLibrary(
                        UserFolders.under(home),
                        Map.of("DIGITPAD_DATA", home.resolve("empty").toString())),
                read -> read.with("Are these digits?"),
                background,
                new Notices(),
                window);
        DataViewModel data = new DataViewModel(current);
        data.loadOnce();
        window.runUntil(() -> current.stateProperty().get() == CurrentData.State.MISSING);
        assertEquals("Not on this computer yet", data.statusProperty().get());
        Path chosen = home.resolve("chosen");
        SampleData.writeTo(chosen);
        data.choose(chosen);
        window.runUntil(() -> current.stateProperty().get() == CurrentData.State.READY);
        assertEquals(chosen, current.data().orElseThrow().location());
        assertSame(current.data().orElseThrow(), data.data().orElseThrow());
        assertEquals("chosen · 240 + 60", data.titleProperty().get());
        assertEquals("Are these digits?", data.remarksProperty().get());
    }
}
