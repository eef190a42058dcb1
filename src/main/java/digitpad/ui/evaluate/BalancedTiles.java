package digitpad.ui.evaluate;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Tiles of equal width in as few rows as possible, which fill the width and are nearly equally long. */
final class BalancedTiles extends Pane {
    private static final double GAP = 8;

    private final double minTile;

    /**
     * Creates an empty pane.
     *
     * @param minTile the least width of a tile in pixels
     */
    BalancedTiles(double minTile) {
        this.minTile = minTile;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return minTile;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().size() * (minTile + GAP);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width < 0 ? computePrefWidth(-1) : width);
        int rows = rows(columns);
        return Math.max(0, rows * (tileHeight() + GAP) - GAP);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = Math.floor((getWidth() + GAP) / columns - GAP);
        double height = tileHeight();
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            i % columns * (width + GAP), Math.floorDiv(i, columns) * (height + GAP), width, height);
        }
    }

    private int columns(double width) {
        int fitting = Math.max(1, (int) ((width + GAP) / (minTile + GAP)));
        int rows = rows(fitting);
        return rows == 0 ? 1 : ceil(getChildren().size(), rows);
    }

    private int rows(int columns) {
        return ceil(getChildren().size(), columns);
    }

    private static int ceil(int count, int by) {
        return (count + by - 1) / by;
    }

    private double tileHeight() {
        return getChildren().stream()
                .mapToDouble((Node tile) -> tile.prefHeight(-1))
                .max()
                .orElse(0);
    }
}
