package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.ui.CurrentData.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentDataTest {
    @TempDir
    Path home;

    private final FakeUiThread uiThread = new FakeUiThread();
    private final Background background = new Background(uiThread);
    private final Notices notices = new Notices();
    private final List<State> states = new ArrayList<>();
    private Path configured;
    private CurrentData data;

    @BeforeEach
    void open() {
        configured = home.resolve("configured");
        data = new CurrentData(
                new MnistLibrary(UserFolders.under(home), Map.of("DIGITPAD_DATA", configured.toString())),
                UnaryOperator.identity(),
                background,
                notices,
                uiThread);
        data.stateProperty().addListener((property, before, now) -> states.add(now));
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void loadOnce_loadsDataOnlyOnce() throws InterruptedException {
        SampleData.writeTo(configured);
        data.loadOnce();
        data.loadOnce();
        uiThread.runUntil(() -> data.stateProperty().get() == State.READY);
        MnistData loaded = data.data().orElseThrow();
        data.loadOnce();
        assertEquals(List.of(State.SEARCHING, State.LOADING, State.READY), states);
        assertSame(loaded, data.data().orElseThrow());
    }

    @Test
    void missingData_isSearchedAgainOnlyOnRetry() throws InterruptedException {
        data.loadOnce();
        uiThread.runUntil(() -> data.stateProperty().get() == State.MISSING);
        SampleData.writeTo(configured);
        data.loadOnce();
        assertEquals(State.MISSING, data.stateProperty().get());
        data.retryIfMissing();
        uiThread.runUntil(() -> data.stateProperty().get() == State.READY);
    }

    @Test
    void unreadableFolder_leavesDataUnchanged() throws InterruptedException {
        SampleData.writeTo(configured);
        data.loadOnce();
        uiThread.runUntil(() -> data.stateProperty().get() == State.READY);
        MnistData before = data.data().orElseThrow();
        data.choose(home.resolve("nothing"));
        assertEquals(State.LOADING, data.stateProperty().get());
        uiThread.runUntil(() -> data.stateProperty().get() == State.READY);
        assertSame(before, data.data().orElseThrow());
        assertEquals(
                Notices.Kind.ERROR,
                notices.currentProperty().get().orElseThrow().kind());
    }

    @Test
    void folderChosenLast_isLoaded() throws InterruptedException {
        Path first = home.resolve("first");
        Path second = home.resolve("second");
        SampleData.writeTo(first);
        SampleData.writeTo(second);
        data.choose(first);
        data.choose(second);
        uiThread.runNext(2);
        assertEquals(second, data.data().orElseThrow().location());
    }

    @Test
    void folderChosenDuringSearch_isLoaded() throws InterruptedException {
        SampleData.writeTo(configured);
        Path chosen = home.resolve("chosen");
        SampleData.writeTo(chosen);
        data.loadOnce();
        data.choose(chosen);
        uiThread.runNext(2);
        assertEquals(State.READY, data.stateProperty().get());
        assertEquals(chosen, data.data().orElseThrow().location());
    }

    @Test
    void dataLoadedElsewhere_replacesDataBeingLoaded() throws InterruptedException {
        SampleData.writeTo(configured);
        Path other = home.resolve("other");
        SampleData.writeTo(other);
        data.loadOnce();
        uiThread.runUntil(() -> data.stateProperty().get() == State.READY);
        states.clear();
        MnistData loaded = SampleData.inMemory();
        data.use(loaded);
        assertEquals(List.of(State.LOADING, State.READY), states, "observers see the change");
        assertSame(loaded, data.data().orElseThrow());
        data.choose(other);
        data.use(loaded);
        uiThread.runNext(1);
        assertSame(loaded, data.data().orElseThrow(), "the other folder is ignored");
    }

    @Test
    void use_doesNotReloadTheSameFolder() throws InterruptedException {
        SampleData.writeTo(configured);
        data.loadOnce();
        uiThread.runUntil(() -> data.stateProperty().get() == State.READY);
        MnistData loaded = data.data().orElseThrow();
        states.clear();
        data.use(configured.toAbsolutePath());
        assertTrue(states.isEmpty());
        Path other = home.resolve("other");
        SampleData.writeTo(other);
        data.choose(other);
        data.use(configured.toAbsolutePath());
        assertEquals(List.of(State.LOADING, State.READY), states, "the other folder is ignored");
        uiThread.runNext(1);
        assertSame(loaded, data.data().orElseThrow());
    }

    @Test
    void severalDatasets_areOfferedAndPresentDataStays() throws InterruptedException {
        SampleData.writeTo(configured);
        data.loadOnce();
        uiThread.runUntil(() -> data.stateProperty().get() == State.READY);
        Path several = home.resolve("several");
        SampleData.writeTo(several.resolve("first"));
        SampleData.writeTo(several.resolve("second"));
        data.choose(several);
        uiThread.runNext(1);
        assertEquals(State.READY, data.stateProperty().get());
        assertEquals(configured, data.data().orElseThrow().location());
        assertEquals(2, data.choicesProperty().get().size());
        data.choose(data.choicesProperty().get().get(1).location());
        uiThread.runNext(1);
        assertEquals(several.resolve("second"), data.data().orElseThrow().location());
        assertEquals(List.of(), data.choicesProperty().get());
    }
}
