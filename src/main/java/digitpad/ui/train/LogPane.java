package digitpad.ui.train;

import digitpad.text.Messages;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The run's log; it follows the newest line while nothing is selected, and its lines can be copied. */
final class LogPane extends ListView<String> {
    private static final Messages TEXT = Messages.of(LogPane.class);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** Pixels; were lines measured one by one, the list would guess where its end is, and miss it. */
    private static final double LINE_HEIGHT = 21;

    LogPane(ObservableList<String> lines) {
        super(lines);
        setId("log");
        setAccessibleText(TEXT.get("log.title"));
        getStyleClass().add("log");
        setFixedCellSize(LINE_HEIGHT);
        setCellFactory(list -> new LineCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.addListener((ListChangeListener<String>) change -> {
            if (getSelectionModel().isEmpty()) {
                // The list hears of the line after this listener does; it cannot scroll to what it has not laid out.
                Platform.runLater(() -> {
                    layout();
                    scrollTo(Math.max(0, lines.size() - 1));
                });
            }
        });
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copySelected();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                getSelectionModel().clearSelection();
                event.consume();
            }
        });
        MenuItem copy = new MenuItem(TEXT.get("log.copy"));
        copy.setOnAction(event -> copySelected());
        MenuItem copyAll = new MenuItem(TEXT.get("log.copyall"));
        copyAll.setId("log-copy-all");
        copyAll.setOnAction(event -> copy(getItems()));
        setContextMenu(new ContextMenu(copy, copyAll));
    }

    private void copySelected() {
        List<String> selected = List.copyOf(getSelectionModel().getSelectedItems());
        copy(selected.isEmpty() ? getItems() : selected);
    }

    private static void copy(List<String> lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", lines));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** As wide as the list: a bar to scroll sideways would come with the first long line and hide the newest. */
    private static final class LineCell extends ListCell<String> {
        private final Tooltip whole = new Tooltip();

        LineCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
            whole.setText(line);
            setTooltip(empty ? null : whole);
        }
    }
}
