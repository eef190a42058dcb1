package digitpad.ui;

import digitpad.ui.controls.UiTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Gives the stage its last size and place, and reports the new ones. */
final class StagePlacer {
    /** As long as a window manager may take to show the window. After that, the user may have made it small. */
    private static final Duration OPENING = Duration.ofSeconds(1);

    private final Stage stage;
    private final SettledChange change;
    private Subscription listeners;
    private WindowPlacement placement;
    private boolean opening = true;
    private boolean openedMaximized;

    /**
     * Places a stage that is not shown yet.
     *
     * @param remembered the placement when the window was last open, if any; from then on, the current one
     */
    StagePlacer(Stage stage, ObjectProperty<Optional<WindowPlacement>> remembered) {
        this.stage = stage;
        List<Rectangle2D> screens = screens();
        placement = remembered
                .get()
                .orElseGet(() -> WindowPlacement.initial(screens.get(0)))
                .within(screens);
        change = new SettledChange(() -> {
            update();
            remembered.set(Optional.of(placement));
        });
        stage.setMinWidth(WindowPlacement.minWidth(screens.get(0)));
        stage.setMinHeight(WindowPlacement.minHeight(screens.get(0)));
        listeners = stage.heightProperty().subscribe((before, now) -> restoreOpeningSize());
        apply(placement);
        openedMaximized = placement.maximized();
        stage.setMaximized(openedMaximized);
        for (var property :
                List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            listeners = listeners.and(property.subscribe((before, now) -> change.changed()));
        }
        listeners = listeners.and(stage.maximizedProperty().subscribe((before, now) -> {
            if (!now) {
                restoreNormalPlacement();
            }
            change.changed();
        }));
        stage.setOnShown(event -> UiTimer.javaFx().start(OPENING, () -> opening = false));
    }

    /** Reports a change that is not reported yet. */
    void flush() {
        change.flush();
    }

    /** Reports a change that is not reported yet, and none from then on. */
    void close() {
        flush();
        // The stage may be used for another window.
        listeners.unsubscribe();
    }

    /** Restores the size if the window manager has opened the window at its minimum size, as some do. */
    private void restoreOpeningSize() {
        boolean shrunk = stage.getHeight() <= stage.getMinHeight() && placement.height() > stage.getMinHeight();
        if (opening && stage.isShowing() && shrunk) {
            opening = false;
            Platform.runLater(() -> apply(placement));
        }
    }

    /**
     * Restores the size and place of a window that has been maximized since it opened. Of such a window, some window
     * managers know no others than the maximized ones.
     */
    private void restoreNormalPlacement() {
        if (openedMaximized) {
            openedMaximized = false;
            WindowPlacement normal = placement;
            Platform.runLater(() -> apply(normal));
        }
    }

    /** Sets the size of the stage: for a stage without one, some window managers choose its minimum size. */
    private void apply(WindowPlacement wanted) {
        stage.setX(wanted.x());
        stage.setY(wanted.y());
        stage.setWidth(wanted.width());
        stage.setHeight(wanted.height());
    }

    private void update() {
        placement = stage.isMaximized() || stage.isFullScreen() || stage.isIconified()
                ? new WindowPlacement(
                        placement.x(), placement.y(), placement.width(), placement.height(), stage.isMaximized())
                : new WindowPlacement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    private static List<Rectangle2D> screens() {
        List<Rectangle2D> all = new ArrayList<>();
        all.add(Screen.getPrimary().getVisualBounds());
        Screen.getScreens().forEach(screen -> all.add(screen.getVisualBounds()));
        return all;
    }
}
