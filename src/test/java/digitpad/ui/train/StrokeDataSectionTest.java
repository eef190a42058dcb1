package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.LastFolders;
import digitpad.ui.controls.UiTimer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class StrokeDataSectionTest {
    private static final String ONE = ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n10 10\n20 90\n.PEN_UP\n";

    @TempDir
    private Path home;

    private final Background background = new Background(Platform::runLater);
    private StrokeDataViewModel strokes;
    private StrokeDataSection section;

    @Start
    void show(Stage stage) {
        strokes = new StrokeDataViewModel(background, new Notices().topic());
        FileDialogs dialogs = new FileDialogs(
                new LastFolders(Map.of(), now -> {}), Runnable::run, Platform::runLater, UiTimer.javaFx());
        section = new StrokeDataSection(strokes, dialogs);
        stage.setScene(new Scene(section, 400, 300));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void filesAreListedUntilRemoved() throws Exception {
        assertTrue(box().isDisabled());
        add("a.unp", "b.unp");
        assertTrue(box().isSelected());
        assertFalse(box().isDisabled());
        assertEquals(List.of("a.unp", "b.unp"), names());
        remove();
        assertEquals(List.of("b.unp"), names());
        remove();
        assertEquals(List.of(), names());
        assertTrue(box().isDisabled());
        assertFalse(box().isSelected());
    }

    private void add(String... names) throws IOException, TimeoutException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(home.resolve(name), ONE));
        }
        Platform.runLater(() -> strokes.add(files));
        waitFor(() -> strokes.usedProperty().get());
    }

    private void remove() {
        Platform.runLater(((Hyperlink) section.lookup("#strokes-remove-0"))::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private CheckBox box() {
        return (CheckBox) section.lookup("#strokes");
    }

    private List<String> names() {
        return section.lookupAll(".stroke-files > HBox").stream()
                .map(row -> (Label) ((HBox) row).getChildren().get(0))
                .map(Label::getText)
                .toList();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
