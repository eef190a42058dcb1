package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.LatinKeys;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * The log of a run; its lines can be copied. It scrolls to each new line while the end is visible and nothing is
 * selected, so that a user who scrolls back can read undisturbed.
 */
final class LogPane extends ListView<String> {
    private static final Messages TEXT = Messages.of(LogPane.class);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** In pixels. With a fixed height the list knows where its end is; otherwise its estimate is inaccurate. */
    private static final double LINE_HEIGHT = 21;

    LogPane(ObservableList<String> lines) {
        super(lines);
        setId("log");
        setAccessibleText(TEXT.get("log.title"));
        getStyleClass().add("log");
        setFixedCellSize(LINE_HEIGHT);
        setPlaceholder(new Label(TEXT.get("log.none")));
        setCellFactory(list -> new LineCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.addListener((ListChangeListener<String>) change -> {
            if (getSkin() instanceof FollowingSkin skin && getSelectionModel().isEmpty()) {
                skin.follow(startsAnotherRun(change));
            }
        });
        setOnKeyPressed(event -> {
            if (COPY.match(LatinKeys.withCode(event))) {
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

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FollowingSkin(this);
    }

    /** Whether lines were removed, which happens only when another run starts. */
    private static boolean startsAnotherRun(ListChangeListener.Change<? extends String> change) {
        boolean removed = false;
        while (change.next()) {
            removed |= change.wasRemoved();
        }
        return removed;
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

    /**
     * Scrolls to the end during layout, when the number of lines is known. {@code ListView.scrollTo} is not used: it
     * stops one line short of the end if the sum of the line heights has a rounding error.
     */
    private static final class FollowingSkin extends ListViewSkin<String> {
        private static final double END = 1;
        private boolean following = true;

        FollowingSkin(LogPane log) {
            super(log);
        }

        /**
         * Scrolls to the end with the next layout, if the end is visible now. To be called before the list knows of
         * new lines.
         *
         * @param always whether to scroll even if the end is not visible
         */
        void follow(boolean always) {
            following |= always || showsEnd();
        }

        private boolean showsEnd() {
            ListCell<String> last = getVirtualFlow().getLastVisibleCell();
            return last == null || last.getIndex() >= getVirtualFlow().getCellCount() - 1;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            if (following) {
                following = false;
                getVirtualFlow().setPosition(END);
            }
        }
    }

    /** A cell as wide as the list: the scroll bar that a longer line brings would hide the newest line. */
    private static final class LineCell extends ListCell<String> {
        private final Tooltip fullText = new Tooltip();

        LineCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
            fullText.setText(line);
            setTooltip(empty ? null : fullText);
        }
    }
}
