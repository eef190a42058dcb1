package digitpad;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.testfx.util.WaitForAsyncUtils;

/** Snapshots of nodes, for comparisons in tests. */
final class Snapshots {
    private Snapshots() {}

    /** Lays out the window and returns the pixels of a node as ARGB values. */
    static int[] pixels(Node node, SnapshotParameters parameters) {
        return WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            node.getScene().getRoot().layout();
            WritableImage image = node.snapshot(parameters, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return argb;
        });
    }
}
