package digitpad.ui.evaluate;

import digitpad.evaluation.score.ImageResult;
import digitpad.text.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/**
 * A grid of images, of which only the visible ones have nodes. It is a list whose rows have as many images as fit, and
 * its items are the numbers of the rows.
 */
final class GalleryGrid extends ListView<Integer> {
    private static final Messages TEXT = Messages.of(GalleryGrid.class);
    /** The space around each tile, in pixels. */
    private static final double GAP = 4;
    /** The width of the scroll bar and of the list's border, in pixels. */
    private static final double SCROLL_BAR = 18;

    private final GalleryViewModel gallery;
    /** The rows in use; the list can replace them. */
    private final Set<Row> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private int columns = 1;

    GalleryGrid(GalleryViewModel gallery) {
        this.gallery = gallery;
        setId("gallery");
        getStyleClass().add("gallery-grid");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFixedCellSize(ResultTile.HEIGHT + GAP);
        setMinWidth(0);
        setPlaceholder(new Label(TEXT.get("gallery.none")));
        setCellFactory(list -> {
            Row row = new Row();
            cells.add(row);
            return row;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        widthProperty().subscribe(this::layOutRows);
        gallery.shownProperty().subscribe(this::layOutRows);
        gallery.selectedProperty().subscribe(this::showSelection);
    }

    private void layOutRows() {
        columns = Math.max(1, (int) ((getWidth() - SCROLL_BAR) / (ResultTile.WIDTH + GAP)));
        int rows = (gallery.shownProperty().get().size() + columns - 1) / columns;
        if (rows != getItems().size()) {
            getItems().setAll(IntStream.range(0, rows).boxed().toList());
        }
        showSelection();
    }

    private void showSelection() {
        cells.forEach(Row::showImages);
        int position = gallery.position();
        setAccessibleText(
                position < 0
                        ? TEXT.get("gallery.accessible")
                        : TEXT.get(
                                "gallery.accessible.selected",
                                position + 1,
                                gallery.shownProperty().get().size(),
                                gallery.shownProperty().get().get(position).label(),
                                gallery.shownProperty().get().get(position).answer()));
    }

    /** Handles the keys before the list does, because the list would move from row to row. */
    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        int page = Math.max(1, (int) (getHeight() / getFixedCellSize())) * columns;
        int position = Math.max(0, gallery.position());
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> moveTo(position - 1);
            case RIGHT, KP_RIGHT -> moveTo(position + 1);
            case UP, KP_UP -> moveTo(position - columns);
            case DOWN, KP_DOWN -> moveTo(position + columns);
            case PAGE_UP -> moveTo(Math.max(position - page, position % columns));
            case PAGE_DOWN -> moveTo(position + page);
            case HOME -> moveTo(0);
            case END -> moveTo(Integer.MAX_VALUE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int position) {
        List<ImageResult> shown = gallery.shownProperty().get();
        if (shown.isEmpty() || position < 0) {
            return;
        }
        int next = Math.min(position, shown.size() - 1);
        gallery.select(shown.get(next));
        reveal(next / columns);
    }

    /** Scrolls only if the row is not completely visible. */
    private void reveal(int row) {
        double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
        boolean isVisible = cells.stream()
                .anyMatch(cell -> cell.isVisible()
                        && !cell.isEmpty()
                        && cell.getIndex() == row
                        && cell.getBoundsInParent().getMinY() >= 0
                        && cell.getBoundsInParent().getMaxY() <= height);
        if (!isVisible) {
            scrollTo(row);
        }
    }

    /** One row of the grid. */
    private final class Row extends ListCell<Integer> {
        private final HBox tiles = new HBox(GAP);

        Row() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty ? null : tiles);
            showImages();
        }

        void showImages() {
            if (isEmpty() || getItem() == null) {
                return;
            }
            while (tiles.getChildren().size() < columns) {
                tiles.getChildren().add(tile(tiles.getChildren().size()));
            }
            List<ImageResult> shown = gallery.shownProperty().get();
            int selected =
                    gallery.selectedProperty().get().map(ImageResult::index).orElse(-1);
            for (int column = 0; column < tiles.getChildren().size(); column++) {
                ResultTile tile = (ResultTile) tiles.getChildren().get(column);
                int position = getItem() * columns + column;
                boolean used = column < columns && position < shown.size();
                tile.setVisible(used);
                tile.setManaged(column < columns);
                if (used) {
                    tile.show(shown.get(position), shown.get(position).index() == selected);
                }
            }
        }

        private ResultTile tile(int column) {
            ResultTile tile = new ResultTile();
            tile.setOnMousePressed(event -> {
                GalleryGrid.this.requestFocus();
                if (event.getButton() == MouseButton.PRIMARY) {
                    moveTo(getItem() * columns + column);
                }
                event.consume();
            });
            return tile;
        }
    }
}
