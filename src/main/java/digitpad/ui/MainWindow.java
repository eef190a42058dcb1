package digitpad.ui;

import digitpad.text.Messages;
import digitpad.ui.controls.Confirmation;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.KeyboardFocus;
import digitpad.ui.controls.UiTimer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
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
    /** JavaFX uses one icon: that nearest to 32 pixels on Windows, to 128 on other systems. */
    private static final int[] ICON_SIZES = {32, 128};

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double COMPACT_WIDTH = 1000;
    private static final double COMPACT_HEIGHT = 680;

    private final List<Screen> screens;
    private final List<Screen> tabs;
    private final ObjectProperty<Screen> front;
    private final Set<Screen> receivesKeys = new HashSet<>();
    private final Stage stage;
    private final StagePlacer placer;

    /**
     * Fills the stage without showing it.
     *
     * @param screens in the order of their tabs, at least one with a tab; the first is in front
     * @param theme the theme, which a button of the window changes
     * @param placement the size and place of the window; changes when the user changes them
     */
    public MainWindow(
            Stage stage,
            List<Screen> screens,
            Services services,
            ObjectProperty<Theme> theme,
            ObjectProperty<Optional<WindowPlacement>> placement) {
        this.stage = stage;
        this.screens = List.copyOf(screens);
        tabs = this.screens.stream().filter(Screen::hasTab).toList();
        front = new SimpleObjectProperty<>(tabs.get(0));
        services.navigator().connect(this.screens, front);

        BorderPane content = new BorderPane();
        NoticeBar notice = new NoticeBar(services.notices());
        VBox.setMargin(notice, NOTICE_MARGIN);
        // In the layout and not above it, so that a notice never covers a screen.
        content.setTop(new VBox(new TopBar(tabs, front, services.activeModel(), theme), notice));
        StackPane root = new StackPane(content);
        root.getStyleClass().add("window");
        front.subscribe(screen -> {
            passKeysTo(screen);
            boolean focusShown = KeyboardFocus.isVisibleIn(content.getScene());
            content.setCenter(screen.node());
            screen.shown();
            // A scroll pane has its content from then on; before, the content cannot have the focus.
            screen.node().applyCss();
            // Otherwise the tab would keep the focus, and the next Space or arrow key would leave the screen.
            KeyboardFocus.moveTo(screen.mainControl(), focusShown);
        });

        Scene scene = new Scene(root);
        scene.getStylesheets().add(resource("digitpad.css"));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        DisabledHint.install(scene, UiTimer.javaFx());
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> front.get().keyTyped(event));
        scene.widthProperty().subscribe(() -> showCompact(root, scene));
        scene.heightProperty().subscribe(() -> showCompact(root, scene));
        theme.subscribe(now -> {
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
        placer = new StagePlacer(stage, placement);
        stage.setOnCloseRequest(this::closing);
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        // Otherwise the first control would have the focus.
        front.get().mainControl().requestFocus();
    }

    /** Creates the content of all screens, each in a frame of its own, so that the window stays responsive. */
    public void prepareScreens() {
        Iterator<Screen> rest = screens.iterator();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (rest.hasNext()) {
                    rest.next().prepare();
                } else {
                    stop();
                }
            }
        }.start();
    }

    private void passKeysTo(Screen screen) {
        if (receivesKeys.add(screen)) {
            // Before its own behavior: a scroll pane would scroll with keys that the screen uses.
            screen.node().addEventHandler(KeyEvent.KEY_PRESSED, event -> pass(event, screen));
        }
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

    /** Uses narrower margins in a small window. */
    private static void showCompact(Node root, Scene scene) {
        boolean compact = scene.getWidth() < COMPACT_WIDTH || scene.getHeight() < COMPACT_HEIGHT;
        root.pseudoClassStateChanged(COMPACT, compact);
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

    /** Stores the current placement, which may have changed just before, and none after that. */
    public void rememberPlacement() {
        placer.close();
        // The stage may be used for another window.
        stage.setOnCloseRequest(null);
    }

    private boolean confirmed(String warning) {
        return new Confirmation(
                        TEXT.get("closing.title"), warning, TEXT.get("closing.close"), TEXT.get("closing.cancel"))
                .ask(stage);
    }

    private void keyPressed(KeyEvent event) {
        int screenNumber = ShortcutDigit.of(event).orElse(0);
        if (screenNumber >= 1 && screenNumber <= tabs.size()) {
            front.set(tabs.get(screenNumber - 1));
            event.consume();
            return;
        }
        if (QUIT.match(LatinKeys.withCode(event))) {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            event.consume();
            return;
        }
        if (!front.get().node().isFocusWithin()) {
            pass(event, front.get());
        }
    }

    private static void pass(KeyEvent event, Screen screen) {
        KeyEvent latin = LatinKeys.withCode(event);
        screen.keyPressed(latin);
        if (latin.isConsumed()) {
            event.consume();
        }
    }
}
