package digitpad.ui.controls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * A grid of tiles, of which only the visible ones have nodes, with a selection as in the file list of a desktop. It is
 * a list whose rows have as many tiles as fit, and its items are the numbers of the rows.
 *
 * @param <T> what a tile shows
 * @param <N> the tiles
 */
public class TileGrid<T, N extends Node> extends ListView<Integer> {
    /** The width of the scroll bar and of the list's border, in pixels. */
    private static final double SCROLL_BAR = 18;

    private final ObservableValue<List<T>> shown;
    private final GridSelection selection;
    private final Tiles<T, N> tiles;
    private final Size size;
    /** The rows in use; the list can replace them. */
    private final Set<Row> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private int columns = 1;
    /** The item with the focus at the last change of the selection. */
    private Optional<T> focused = Optional.empty();

    /** Creates and fills tiles. */
    public interface Tiles<T, N> {
        /** Returns a new tile of the grid's tile size. */
        N create();

        void show(N tile, T item, boolean selected, boolean focused);

        /** Returns what a screen reader says about the grid if no item has the focus. */
        String description();

        /** Returns what a screen reader says about the item with the focus. */
        String description(T item, int position, int count, boolean selected);
    }

    /**
     * The size of the tiles, in pixels.
     *
     * @param gap the space around each tile
     */
    public record Size(double width, double height, double gap) {}

    /**
     * Creates a grid.
     *
     * @param shown the items
     * @param selection of positions of {@code shown}; reset it whenever the items change
     */
    public TileGrid(ObservableValue<List<T>> shown, GridSelection selection, Tiles<T, N> tiles, Size size) {
        this.shown = shown;
        this.selection = selection;
        this.tiles = tiles;
        this.size = size;
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFixedCellSize(size.height() + size.gap());
        setCellFactory(list -> {
            Row row = new Row();
            cells.add(row);
            return row;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMousePressed(event -> selection.clear());
        widthProperty().subscribe(this::layOutRows);
        shown.subscribe(this::layOutRows);
        selection.versionProperty().subscribe(this::showSelection);
    }

    /** Returns how many tiles a row has. */
    public final int columns() {
        return columns;
    }

    private void layOutRows() {
        columns = Math.max(1, (int) ((getWidth() - SCROLL_BAR) / (size.width() + size.gap())));
        int rows = (shown.getValue().size() + columns - 1) / columns;
        if (rows != getItems().size()) {
            getItems().setAll(IntStream.range(0, rows).boxed().toList());
        }
        cells.forEach(Row::showItems);
    }

    private void showSelection() {
        cells.forEach(Row::showItems);
        int focus = selection.focus();
        List<T> items = shown.getValue();
        if (focus == GridSelection.NONE || focus >= items.size()) {
            focused = Optional.empty();
            setAccessibleText(tiles.description());
            return;
        }
        T item = items.get(focus);
        setAccessibleText(tiles.description(item, focus, items.size(), selection.contains(focus)));
        // If the items change, the user may have scrolled away from the one with the focus.
        if (focused.filter(item::equals).isEmpty()) {
            focused = Optional.of(item);
            reveal(focus / columns);
        }
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
        if (selection.focus() != GridSelection.NONE) {
            reveal(selection.focus() / columns);
        }
        event.consume();
    }

    /** One row of the grid. */
    private final class Row extends ListCell<Integer> {
        private final HBox box = new HBox(size.gap());
        private final List<N> nodes = new ArrayList<>();

        Row() {
            getStyleClass().add("tile-row");
            setPrefWidth(0);
            setOnMousePressed(event -> selection.clear());
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty ? null : box);
            showItems();
        }

        void showItems() {
            if (isEmpty() || getItem() == null) {
                return;
            }
            while (nodes.size() < columns) {
                N tile = tile(nodes.size());
                nodes.add(tile);
                box.getChildren().add(tile);
            }
            List<T> items = shown.getValue();
            for (int column = 0; column < nodes.size(); column++) {
                N tile = nodes.get(column);
                int position = getItem() * columns + column;
                boolean used = column < columns && position < items.size();
                tile.setVisible(used);
                tile.setManaged(column < columns);
                if (used) {
                    tiles.show(tile, items.get(position), selection.contains(position), position == selection.focus());
                }
            }
        }

        private N tile(int column) {
            N tile = tiles.create();
            tile.setOnMousePressed(event -> {
                TileGrid.this.requestFocus();
                if (event.getButton() == MouseButton.PRIMARY) {
                    press(getItem() * columns + column, event);
                }
                // Otherwise the row would deselect the item.
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
