package digitpad.ui.controls;

import digitpad.image.ImageExport;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** How something looks at the moment, in plain pixels that any thread may write to a file. */
public final class NodeSnapshot {
    /** Pixels for each of the window's: sharp where the picture is shown larger, and on dense screens. */
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
     * Takes it, on the window's thread.
     *
     * @param ground what lies under {@code node} where it can be seen through
     */
    public static NodeSnapshot of(Node node, Color ground) {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(SCALE, SCALE));
        sharp.setFill(ground);
        WritableImage image = node.snapshot(sharp, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new NodeSnapshot(width, height, argb);
    }

    /**
     * Writes it as a PNG file, whole or not at all.
     *
     * @throws digitpad.text.UserException if the file cannot be written
     */
    public void writePng(Path file) {
        ImageExport.writePng(file, width, height, argb);
    }
}
