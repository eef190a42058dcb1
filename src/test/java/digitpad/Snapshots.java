package digitpad;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.testfx.util.WaitForAsyncUtils;

/** What parts of the window look like, to be compared. */
final class Snapshots {
    private Snapshots() {}

    /** The pixels of a node as {@code how} wants them, laid out first. */
    static int[] pixels(Node node, SnapshotParameters how) {
        return WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            node.getScene().getRoot().layout();
            WritableImage image = node.snapshot(how, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return argb;
        });
    }
}
