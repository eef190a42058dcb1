package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.SampleData;
import digitpad.dataset.DatasetSource;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.Notices;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.LastFolders;
import digitpad.ui.controls.UiTimer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
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
class DataCardTest {
    @TempDir
    private Path home;

    private final Background background = new Background(Platform::runLater);
    private DataViewModel data;
    private DataCard card;

    @Start
    void show(Stage stage) {
        MnistLibrary library = new MnistLibrary(
                UserFolders.under(home),
                Map.of(MnistLibrary.VARIABLE, home.resolve("empty").toString()));
        data = new DataViewModel(
                new CurrentData(library, UnaryOperator.identity(), background, new Notices(), Platform::runLater));
        FileDialogs dialogs = new FileDialogs(
                new LastFolders(Map.of(), now -> {}), Runnable::run, Platform::runLater, UiTimer.javaFx());
        card = new DataCard(data, dialogs, new SimpleBooleanProperty());
        stage.setScene(new Scene(card, 400, 300));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void severalDatasets_areOfferedToChooseFrom() throws TimeoutException {
        SampleData.writeTo(home.resolve("several/first"));
        SampleData.writeTo(home.resolve("several/second"));
        assertFalse(list().isVisible() && list().getParent().isVisible());
        Platform.runLater(() -> data.choose(home.resolve("several")));
        waitFor(() -> list().getParent().isVisible());
        assertEquals(
                List.of("first", "second"),
                list().getItems().stream().map(DatasetSource::name).toList());
        Platform.runLater(() -> list().getSelectionModel().select(1));
        waitFor(() -> data.titleProperty().get().equals("second · 240 + 60"));
        assertFalse(list().getParent().isVisible(), "it is chosen");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DatasetSource> list() {
        return (ComboBox<DatasetSource>) card.lookup("#data-choice");
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
