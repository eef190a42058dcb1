package digitpad.ui.owndigits;

import digitpad.text.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * A grid of digits, of which only the visible ones have nodes. It is a list whose rows have as many digits as fit, and
 * its items are the numbers of the rows.
 */
final class DigitGrid extends ListView<Integer> {
    private static final Messages TEXT = Messages.of(DigitGrid.class);
    /** The space around each tile, in pixels. */
    private static final double GAP = 6;
    /** The width of the scroll bar and of the list's border, in pixels. */
    private static final double SCROLL_BAR = 18;

    private final ShownDigits digits;
    private final DigitSelection selection;
    /** The rows in use; the list can replace them. */
    private final Set<Row> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private int columns = 1;

    DigitGrid(ShownDigits digits) {
        this.digits = digits;
        selection = digits.selection();
        setId("digits");
        getStyleClass().add("digit-grid");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFixedCellSize(DigitTile.HEIGHT + GAP);
        setCellFactory(list -> {
            Row row = new Row();
            cells.add(row);
            return row;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMousePressed(event -> selection.clear());
        widthProperty().subscribe(this::layOutRows);
        digits.shownProperty().subscribe(this::layOutRows);
        selection.versionProperty().subscribe(this::showSelection);
    }

    /** Returns how many digits a row has. */
    int columns() {
        return columns;
    }

    private void layOutRows() {
        columns = Math.max(1, (int) ((getWidth() - SCROLL_BAR) / (DigitTile.WIDTH + GAP)));
        int rows = (digits.shownProperty().get().size() + columns - 1) / columns;
        if (rows != getItems().size()) {
            getItems().setAll(IntStream.range(0, rows).boxed().toList());
        }
        cells.forEach(Row::showDigits);
    }

    private void showSelection() {
        cells.forEach(Row::showDigits);
        int focus = selection.focus();
        List<DigitItem> shown = digits.shownProperty().get();
        if (focus == DigitSelection.NONE || focus >= shown.size()) {
            setAccessibleText(TEXT.get("grid.accessible"));
            return;
        }
        DigitItem item = shown.get(focus);
        setAccessibleText(TEXT.get(
                selection.contains(focus) ? "grid.accessible.selected" : "grid.accessible.focused",
                item.label(),
                focus + 1,
                shown.size()));
        reveal(focus / columns);
    }

    /** Scrolls only if the row is not completely visible. */
    private void reveal(int row) {
        // Until its next layout, the list neither knows new rows, to which it would not scroll, nor has moved the
        // others.
        layout();
        if (isCompletelyVisible(row)) {
            return;
        }
        scrollTo(row);
        layout();
        if (!isCompletelyVisible(row) && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            // With some numbers of rows, the list stops one row early.
            flow.scrollTo(row);
            layout();
        }
    }

    private boolean isCompletelyVisible(int row) {
        double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
        return cells.stream()
                .anyMatch(cell -> cell.getParent() != null
                        && cell.isVisible()
                        && !cell.isEmpty()
                        && cell.getIndex() == row
                        && cell.getBoundsInParent().getMinY() >= 0
                        && cell.getBoundsInParent().getMaxY() <= height);
    }

    /** Handles the keys before the list does, because the list would move from row to row. */
    private void keyPressed(KeyEvent event) {
        if (event.isAltDown()) {
            return;
        }
        boolean extend = event.isShiftDown();
        int page = Math.max(1, (int) (getHeight() / getFixedCellSize())) * columns;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> selection.move(-1, extend);
            case RIGHT, KP_RIGHT -> selection.move(1, extend);
            case UP, KP_UP -> selection.move(-columns, extend);
            case DOWN, KP_DOWN -> selection.move(columns, extend);
            case PAGE_UP -> selection.moveTo(Math.max(selection.focus() - page, selection.focus() % columns), extend);
            case PAGE_DOWN -> selection.move(page, extend);
            case HOME -> selection.moveTo(0, extend);
            case END -> selection.moveTo(Integer.MAX_VALUE, extend);
            case SPACE -> selection.toggleFocused();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** One row of the grid. */
    private final class Row extends ListCell<Integer> {
        private final HBox tiles = new HBox();

        Row() {
            getStyleClass().add("digit-row");
            tiles.setSpacing(GAP);
            setPrefWidth(0);
            setOnMousePressed(event -> selection.clear());
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty ? null : tiles);
            showDigits();
        }

        void showDigits() {
            if (isEmpty() || getItem() == null) {
                return;
            }
            while (tiles.getChildren().size() < columns) {
                tiles.getChildren().add(tile(tiles.getChildren().size()));
            }
            List<DigitItem> shown = digits.shownProperty().get();
            for (int column = 0; column < tiles.getChildren().size(); column++) {
                DigitTile tile = (DigitTile) tiles.getChildren().get(column);
                int position = getItem() * columns + column;
                boolean used = column < columns && position < shown.size();
                tile.setVisible(used);
                tile.setManaged(column < columns);
                if (used) {
                    tile.show(shown.get(position), selection.contains(position), position == selection.focus());
                }
            }
        }

        private DigitTile tile(int column) {
            DigitTile tile = new DigitTile();
            tile.setOnMousePressed(event -> {
                DigitGrid.this.requestFocus();
                if (event.getButton() == MouseButton.PRIMARY) {
                    press(getItem() * columns + column, event);
                }
                // Otherwise the row would deselect the digit.
                event.consume();
            });
            return tile;
        }

        private void press(int position, MouseEvent event) {
            if (event.isShiftDown()) {
                selection.extendTo(position);
            } else if (event.isShortcutDown()) {
                selection.toggle(position);
            } else {
                selection.select(position);
            }
        }
    }
}
