package digitpad.ui.draw;

import digitpad.image.PixelBox;
import digitpad.ui.Background;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The picture of a preview, with its ink marked and a frame around the region of the ink. */
final class MarkedPictureView extends CanvasRegion {
    /** The side of the view in pixels, and its minimum in a low window. */
    private static final int SIDE = 120;

    private static final double MIN_SIDE = 72;

    /** Image pixels per window pixel, so that the picture is sharp on dense screens. */
    private static final int DENSITY = 2;

    /** The distance between the ink and the frame in window pixels. */
    private static final double FRAME_MARGIN = 3;

    private final ObservableValue<Optional<PicturePreview>> preview;
    private final ObservableValue<Palette> palette;
    private Optional<Shown> shown = Optional.empty();

    /** An image, and the number of pixels of the original, in each direction, that became one of its pixels. */
    private record Shown(Image image, int factor) {}

    MarkedPictureView(
            ObservableValue<Optional<PicturePreview>> preview,
            ObservableValue<Palette> palette,
            Background background) {
        super(Area.ALL);
        this.preview = preview;
        this.palette = palette;
        setId("picture-preview-image");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(MIN_SIDE, MIN_SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        preview.subscribe(each -> each.ifPresent(this::fitWidth));
        new MarkedPictureModel(preview, palette, SIDE * DENSITY, background)
                .markedProperty()
                .subscribe(marked -> {
                    shown = marked.map(each -> new Shown(image(each), each.factor()));
                    requestLayout();
                });
    }

    private void fitWidth(PicturePreview fitted) {
        double width = SIDE
                * Math.min(
                        1, (double) fitted.picture().width() / fitted.picture().height());
        setPrefWidth(width);
        setMinWidth(Math.min(MIN_SIDE, width));
        requestLayout();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        preview.getValue().ifPresent(drawn -> shown.ifPresent(marked -> draw(graphics, drawn, marked, width, height)));
    }

    private void draw(GraphicsContext graphics, PicturePreview drawn, Shown marked, double width, double height) {
        double scale = Math.min(
                width / drawn.picture().width(), height / drawn.picture().height());
        double left = (width - scale * drawn.picture().width()) / 2;
        double top = (height - scale * drawn.picture().height()) / 2;
        double enlarged = scale * marked.factor();
        Image image = marked.image();
        graphics.drawImage(image, left, top, enlarged * image.getWidth(), enlarged * image.getHeight());
        Color color = palette.getValue().training();
        drawn.region().ifPresent(region -> frame(graphics, region, scale, left, top, width, height, color));
    }

    private static void frame(
            GraphicsContext graphics,
            PixelBox region,
            double scale,
            double left,
            double top,
            double width,
            double height,
            Color color) {
        double frameLeft = Math.max(1, left + scale * region.left() - FRAME_MARGIN);
        double frameTop = Math.max(1, top + scale * region.top() - FRAME_MARGIN);
        double frameRight = Math.min(width - 1, left + scale * (region.left() + region.width()) + FRAME_MARGIN);
        double frameBottom = Math.min(height - 1, top + scale * (region.top() + region.height()) + FRAME_MARGIN);
        graphics.setStroke(color);
        graphics.setLineWidth(1.5);
        graphics.strokeRect(frameLeft, frameTop, frameRight - frameLeft, frameBottom - frameTop);
    }

    private static Image image(MarkedPicture marked) {
        WritableImage image = new WritableImage(marked.width(), marked.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        marked.width(),
                        marked.height(),
                        PixelFormat.getIntArgbInstance(),
                        marked.argb(),
                        0,
                        marked.width());
        return image;
    }
}
