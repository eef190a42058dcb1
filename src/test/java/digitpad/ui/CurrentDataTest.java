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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentDataTest {
    @TempDir
    Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final List<State> states = new ArrayList<>();
    private Path named;
    private CurrentData data;

    @BeforeEach
    void open() {
        named = home.resolve("named");
        data = new CurrentData(
                new MnistLibrary(UserFolders.under(home), Map.of("DIGITPAD_DATA", named.toString())),
                background,
                notices,
                window);
        data.stateProperty().addListener((property, before, now) -> states.add(now));
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void dataIsLookedForAndReadOnce() throws InterruptedException {
        SampleData.writeTo(named);
        data.loadOnce();
        data.loadOnce();
        window.runUntil(() -> data.stateProperty().get() == State.READY);
        MnistData read = data.data().orElseThrow();
        data.loadOnce();
        assertEquals(List.of(State.SEARCHING, State.LOADING, State.READY), states);
        assertSame(read, data.data().orElseThrow());
    }

    @Test
    void absentDataIsLookedForAgainOnlyWhenAsked() throws InterruptedException {
        data.loadOnce();
        window.runUntil(() -> data.stateProperty().get() == State.MISSING);
        SampleData.writeTo(named);
        data.loadOnce();
        assertEquals(State.MISSING, data.stateProperty().get());
        data.retryIfMissing();
        window.runUntil(() -> data.stateProperty().get() == State.READY);
    }

    @Test
    void aFolderThatCannotBeReadLeavesTheDataAsItWas() throws InterruptedException {
        SampleData.writeTo(named);
        data.loadOnce();
        window.runUntil(() -> data.stateProperty().get() == State.READY);
        MnistData before = data.data().orElseThrow();
        data.choose(home.resolve("nothing"));
        assertEquals(State.LOADING, data.stateProperty().get());
        window.runUntil(() -> data.stateProperty().get() == State.READY);
        assertSame(before, data.data().orElseThrow());
        assertEquals(
                Notices.Kind.ERROR,
                notices.currentProperty().get().orElseThrow().kind());
    }

    @Test
    void theFolderChosenLastIsTaken() throws InterruptedException {
        Path first = home.resolve("first");
        Path second = home.resolve("second");
        SampleData.writeTo(first);
        SampleData.writeTo(second);
        data.choose(first);
        data.choose(second);
        window.runNext(2);
        assertEquals(second, data.data().orElseThrow().folder());
    }

    @Test
    void aFolderChosenWhileAnotherIsLookedForIsTaken() throws InterruptedException {
        SampleData.writeTo(named);
        Path chosen = home.resolve("chosen");
        SampleData.writeTo(chosen);
        data.loadOnce();
        data.choose(chosen);
        window.runNext(2);
        assertEquals(State.READY, data.stateProperty().get());
        assertEquals(chosen, data.data().orElseThrow().folder());
    }

    @Test
    void usingTheFolderThatIsReadAlreadyReadsNothing() throws InterruptedException {
        SampleData.writeTo(named);
        data.loadOnce();
        window.runUntil(() -> data.stateProperty().get() == State.READY);
        MnistData read = data.data().orElseThrow();
        states.clear();
        data.use(named.toAbsolutePath());
        assertTrue(states.isEmpty());
        Path other = home.resolve("other");
        SampleData.writeTo(other);
        data.choose(other);
        data.use(named.toAbsolutePath());
        assertEquals(List.of(State.LOADING, State.READY), states, "the other is not wanted any more");
        window.runNext(1);
        assertSame(read, data.data().orElseThrow());
    }
}
