package digitpad.ui;

import digitpad.text.Messages;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The main window: the top bar, the screen in front, and the current notice. */
public final class MainWindow {
    private static final Messages TEXT = Messages.of(MainWindow.class);
    private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);
    private static final Insets NOTICE_MARGIN = new Insets(10, 24, 0, 24);
    private static final int[] ICON_SIZES = {16, 32, 64, 128, 256};
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 760;
    private static final double MIN_WIDTH = 1000;
    private static final double MIN_HEIGHT = 680;

    private final List<Screen> screens;
    private final ObjectProperty<Screen> front;
    private final Stage stage;

    /**
     * Fills the stage without showing it.
     *
     * @param screens in the order of their tabs, at least one; the first is in front
     * @param theme the theme, which a button of the window changes
     */
    public MainWindow(Stage stage, List<Screen> screens, Services services, ObjectProperty<Theme> theme) {
        this.stage = stage;
        this.screens = List.copyOf(screens);
        front = new SimpleObjectProperty<>(screens.get(0));

        BorderPane content = new BorderPane();
        NoticeBar notice = new NoticeBar(services.notices());
        VBox.setMargin(notice, NOTICE_MARGIN);
        // In the layout and not above it, so that a notice never covers a screen.
        content.setTop(new VBox(new TopBar(this.screens, front, services.activeModel(), theme), notice));
        StackPane root = new StackPane(content);
        root.getStyleClass().add("window");
        front.subscribe(screen -> {
            content.setCenter(screen.node());
            screen.shown();
        });

        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(resource("digitpad.css"));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> front.get().keyTyped(event));
        theme.subscribe(now -> {
            Application.setUserAgentStylesheet(now.stylesheet());
            root.getStyleClass().removeAll("light", "dark");
            root.getStyleClass().add(now == Theme.DARK ? "dark" : "light");
        });
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(resource("icon-" + size + ".png")));
        }
        for (Screen screen : this.screens) {
            screen.titleStatus().subscribe(now -> showTitle());
        }
        showTitle();
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnCloseRequest(this::closing);
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        // Otherwise the first control would have the focus.
        stage.getScene().getRoot().requestFocus();
    }

    /** Puts the status of a screen before the name, as a task bar shows only the first words. */
    private void showTitle() {
        String name = TEXT.get("window.title");
        stage.setTitle(screens.stream()
                .flatMap(screen -> screen.titleStatus().getValue().stream())
                .findFirst()
                .map(status -> TEXT.get("window.title.status", status, name))
                .orElse(name));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(MainWindow.class.getResource(name), name).toExternalForm();
    }

    /** Asks for confirmation if closing would lose something. */
    private void closing(WindowEvent event) {
        for (Screen screen : screens) {
            if (screen.closeWarning().isPresent()
                    && !confirmed(screen.closeWarning().get())) {
                event.consume();
                return;
            }
        }
        screens.forEach(Screen::close);
    }

    private boolean confirmed(String warning) {
        ButtonType close = new ButtonType(TEXT.get("closing.close"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(TEXT.get("closing.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, warning, close, cancel);
        question.initOwner(stage);
        question.setHeaderText(null);
        return question.showAndWait().orElse(cancel) == close;
    }

    private void keyPressed(KeyEvent event) {
        int screenNumber = ShortcutDigit.of(event).orElse(0);
        if (screenNumber >= 1 && screenNumber <= screens.size()) {
            front.set(screens.get(screenNumber - 1));
            event.consume();
            return;
        }
        if (QUIT.match(event)) {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            event.consume();
            return;
        }
        front.get().keyPressed(event);
    }
}
