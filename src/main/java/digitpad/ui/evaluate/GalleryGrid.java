package digitpad.ui.evaluate;

import digitpad.evaluation.score.ImageResult;
import digitpad.text.Messages;
import digitpad.ui.LatinKeys;
import digitpad.ui.controls.TileGrid;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The grid of the evaluated images. */
final class GalleryGrid extends TileGrid<ImageResult, ResultTile> {
    private static final Size TILE_SIZE = new Size(ResultTile.WIDTH, ResultTile.HEIGHT, 4);
    private static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination MARK = new KeyCodeCombination(KeyCode.M);
    private static final Messages TEXT = Messages.of(GalleryGrid.class);

    private final GalleryViewModel gallery;

    GalleryGrid(GalleryViewModel gallery) {
        super(gallery.shownProperty(), gallery.selection(), new ResultTiles(gallery), TILE_SIZE);
        this.gallery = gallery;
        setId("gallery");
        getStyleClass().add("gallery-grid");
        setMinWidth(0);
        setPlaceholder(new Label(TEXT.get("gallery.none")));
        // The list would consume some of these keys.
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        KeyEvent latin = LatinKeys.withCode(event);
        if (SELECT_ALL.match(latin)) {
            gallery.selection().selectAll();
        } else if (MARK.match(latin)) {
            gallery.toggleMark();
        } else {
            return;
        }
        event.consume();
    }

    /** Shows images in tiles. */
    private static final class ResultTiles implements Tiles<ImageResult, ResultTile> {
        private final GalleryViewModel gallery;

        ResultTiles(GalleryViewModel gallery) {
            this.gallery = gallery;
        }

        @Override
        public ResultTile create() {
            return new ResultTile();
        }

        @Override
        public void show(ResultTile tile, ImageResult item, boolean selected, boolean focused) {
            tile.show(item, gallery.isMarked(item), selected, focused);
        }

        @Override
        public String description() {
            return TEXT.get("gallery.accessible");
        }

        @Override
        public String description(ImageResult item, int position, int count, boolean selected) {
            return TEXT.get(
                    gallery.isMarked(item) ? "gallery.accessible.marked" : "gallery.accessible.selected",
                    position + 1,
                    count,
                    item.label(),
                    item.answer());
        }
    }
}
