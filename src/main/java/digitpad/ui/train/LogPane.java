package digitpad.ui.train;

import digitpad.text.Messages;
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
            if (!lines.isEmpty()) {
                scrollTo(lines.size() - 1);
            }
        });
    }
}
