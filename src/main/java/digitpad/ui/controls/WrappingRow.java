package digitpad.ui.controls;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/**
 * A row whose children move below each other if they do not fit side by side. Children with {@code Hgrow} share the
 * width that the others leave; all children fill the height of the row.
 */
public final class WrappingRow extends Pane {
    private final double spacing;

    /**
     * Creates a row.
     *
     * @param spacing the distance between children in pixels, side by side and below each other
     */
    public WrappingRow(double spacing, Node... children) {
        super(children);
        this.spacing = spacing;
    }

    /** Returns whether the children fit side by side. */
    public boolean isSideBySide() {
        return isSideBySide(getWidth());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return children().stream()
                .mapToDouble(child -> child.minWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return children().stream().mapToDouble(child -> child.prefWidth(-1)).sum() + gaps();
    }

    @Override
    protected double computeMinHeight(double width) {
        return isSideBySide(width)
                ? children().stream()
                        .mapToDouble(child -> child.minHeight(width(child, width)))
                        .max()
                        .orElse(0)
                // The preferred heights, because stacked children do not shrink.
                : stackedHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isSideBySide(width)
                ? children().stream()
                        .mapToDouble(child -> child.prefHeight(width(child, width)))
                        .max()
                        .orElse(0)
                : stackedHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (isSideBySide()) {
            double x = 0;
            for (Node child : children()) {
                double width = width(child, getWidth());
                child.resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
                x += width + spacing;
            }
            return;
        }
        double extra = Math.max(0, getHeight() - stackedHeight(getWidth()))
                / children().size();
        double y = 0;
        for (Node child : children()) {
            double height = child.prefHeight(getWidth()) + extra;
            child.resizeRelocate(0, snapPositionY(y), getWidth(), snapSizeY(height));
            y += height + spacing;
        }
    }

    private List<Node> children() {
        return getManagedChildren();
    }

    private double gaps() {
        return spacing * (children().size() - 1);
    }

    private boolean isSideBySide(double width) {
        double share = share(width);
        return width < 0
                || children().stream().filter(WrappingRow::grows).allMatch(child -> child.minWidth(-1) <= share);
    }

    /** Returns the width of a child in a row of children side by side. */
    private double width(Node child, double rowWidth) {
        return grows(child) && rowWidth >= 0 ? share(rowWidth) : child.prefWidth(-1);
    }

    /** Returns the width of each growing child in a row of children side by side. */
    private double share(double rowWidth) {
        double fixed = children().stream()
                .filter(child -> !grows(child))
                .mapToDouble(child -> child.prefWidth(-1))
                .sum();
        long growing = children().stream().filter(WrappingRow::grows).count();
        return (rowWidth - fixed - gaps()) / Math.max(1, growing);
    }

    private double stackedHeight(double width) {
        return children().stream().mapToDouble(child -> child.prefHeight(width)).sum() + gaps();
    }

    private static boolean grows(Node child) {
        return HBox.getHgrow(child) == Priority.ALWAYS;
    }
}
