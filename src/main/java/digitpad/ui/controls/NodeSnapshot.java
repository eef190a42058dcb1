package digitpad.ui.controls;

import digitpad.image.ImageExport;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** A snapshot of a node, stored as pixels that any thread can write to a file. */
public final class NodeSnapshot {
    /**
     * Image pixels per window pixel, in each direction. A scale of 2 stays sharp when enlarged and on dense screens.
     */
    public static final double SCALE = 2;

    private final int width;
    private final int height;
    private final int[] argb;

    private NodeSnapshot(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /**
     * Takes a snapshot. Call this on the UI thread.
     *
     * @param background the color behind transparent parts of {@code node}
     */
    public static NodeSnapshot of(Node node, Color background) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setFill(background);
        WritableImage image = node.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new NodeSnapshot(width, height, argb);
    }

    /** Returns the color of the window behind a node, in the current theme. */
    public static Color background(Node node) {
        return node.getScene().getRoot().getStyleClass().contains("dark") ? Color.web("#0d1117") : Color.WHITE;
    }

    /**
     * Writes the snapshot to a PNG file, completely or not at all.
     *
     * @throws digitpad.text.UserException if the file cannot be written
     */
    public void writePng(Path file) {
        ImageExport.writePng(file, width, height, argb);
    }
}
