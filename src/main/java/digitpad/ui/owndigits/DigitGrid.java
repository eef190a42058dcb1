package digitpad.ui.owndigits;

import digitpad.text.Messages;
import digitpad.ui.controls.TileGrid;

/** The grid of the user's digits. */
final class DigitGrid extends TileGrid<DigitItem, DigitTile> {
    private static final Messages TEXT = Messages.of(DigitGrid.class);
    private static final Size TILE_SIZE = new Size(DigitTile.WIDTH, DigitTile.HEIGHT, 6);

    DigitGrid(ShownDigits digits) {
        super(digits.shownProperty(), digits.selection(), new DigitTiles(), TILE_SIZE);
        setId("digits");
        getStyleClass().add("digit-grid");
    }

    /** Shows digits in tiles. */
    private static final class DigitTiles implements Tiles<DigitItem, DigitTile> {
        @Override
        public DigitTile create() {
            return new DigitTile();
        }

        @Override
        public void show(DigitTile tile, DigitItem item, boolean selected, boolean focused) {
            tile.show(item, selected, focused);
        }

        @Override
        public String description() {
            return TEXT.get("grid.accessible");
        }

        @Override
        public String description(DigitItem item, int position, int count, boolean selected) {
            return TEXT.get(
                    selected ? "grid.accessible.selected" : "grid.accessible.focused",
                    item.label(),
                    position + 1,
                    count);
        }
    }
}
