package digitpad.ui.train;

import digitpad.text.Messages;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;

/** The run's log; it follows the newest line. */
final class LogPane extends ListView<String> {
    LogPane(ObservableList<String> lines) {
        super(lines);
        setId("log");
        setAccessibleText(Messages.of(LogPane.class).get("log.title"));
        setFocusTraversable(false);
        getStyleClass().add("log");
        lines.addListener((ListChangeListener<String>) change -> {
            // The list hears of the line after this listener does, and cannot scroll to it before.
            Platform.runLater(() -> scrollTo(Math.max(0, lines.size() - 1)));
        });
    }
}
