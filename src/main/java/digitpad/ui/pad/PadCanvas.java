package digitpad.ui.pad;

import digitpad.image.Coverage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.ink.SmoothPath;
import digitpad.ink.Stroke;
import digitpad.ui.Palette;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** The square that shows the sheet, as large as its region allows. */
final class PadCanvas extends Region {
    /** The preferred side as a multiple of the minimum side. */
    private static final double PREFERRED_FACTOR = 1.5;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Sheet> sheet;
    private final ObservableValue<Palette> palette;

    private Coverage cachedPicture;
    private Color cachedInk;
    private WritableImage cachedImage;

    PadCanvas(ObservableValue<Sheet> sheet, double minSide, ObservableValue<Palette> palette) {
        this.sheet = sheet;
        this.palette = palette;
        getChildren().add(canvas);
        setMinSize(minSide, minSide);
        setPrefSize(PREFERRED_FACTOR * minSide, PREFERRED_FACTOR * minSide);
        // Redraw by layout: it runs once per frame, however many pen samples arrive before it.
        sheet.subscribe(this::requestLayout);
        palette.subscribe(this::requestLayout);
    }

    /** Converts a point of this node to pad units, clamped to the pad. */
    InkPoint toPadUnits(double x, double y) {
        Point2D point = canvas.parentToLocal(x, y);
        double unitsPerPixel = Ink.PAD_SIZE / canvas.getWidth();
        return new InkPoint(clamp(point.getX() * unitsPerPixel), clamp(point.getY() * unitsPerPixel));
    }

    /** Returns the side of the shown pad in pixels. */
    double side() {
        return canvas.getWidth();
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()));
        if (side <= 0) {
            return;
        }
        canvas.setWidth(side);
        canvas.setHeight(side);
        canvas.relocate(Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2));
        draw(side);
    }

    private void draw(double side) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        Palette colors = palette.getValue();
        double cornerSize = 10;
        graphics.setFill(colors.paper());
        graphics.clearRect(0, 0, side, side);
        graphics.fillRoundRect(0, 0, side, side, cornerSize, cornerSize);
        sheet.getValue().picture().ifPresent(shown -> graphics.drawImage(image(shown, colors.ink()), 0, 0, side, side));
        graphics.save();
        graphics.scale(side / Ink.PAD_SIZE, side / Ink.PAD_SIZE);
        graphics.setStroke(colors.ink());
        graphics.setFill(colors.ink());
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        for (Stroke stroke : sheet.getValue().ink().strokes()) {
            draw(graphics, stroke);
        }
        graphics.restore();
        graphics.setStroke(colors.grid());
        graphics.setLineWidth(1);
        graphics.strokeRoundRect(0.5, 0.5, side - 1, side - 1, cornerSize, cornerSize);
    }

    private static void draw(GraphicsContext graphics, Stroke stroke) {
        InkPoint start = stroke.points().get(0);
        var segments = SmoothPath.through(stroke);
        if (segments.isEmpty()) {
            double radius = stroke.width() / 2;
            graphics.fillOval(start.x() - radius, start.y() - radius, stroke.width(), stroke.width());
            return;
        }
        graphics.setLineWidth(stroke.width());
        graphics.beginPath();
        graphics.moveTo(start.x(), start.y());
        for (SmoothPath.Segment segment : segments) {
            graphics.bezierCurveTo(
                    segment.control1().x(),
                    segment.control1().y(),
                    segment.control2().x(),
                    segment.control2().y(),
                    segment.end().x(),
                    segment.end().y());
        }
        graphics.stroke();
    }

    /** Returns the picture in the color of the ink. It is cached until one of the two changes. */
    private WritableImage image(Coverage coverage, Color ink) {
        if (cachedImage == null || !coverage.equals(cachedPicture) || !ink.equals(cachedInk)) {
            int[] argb = new int[coverage.width() * coverage.height()];
            int rgb = (int) Math.round(ink.getRed() * 255) << 16
                    | (int) Math.round(ink.getGreen() * 255) << 8
                    | (int) Math.round(ink.getBlue() * 255);
            for (int i = 0; i < argb.length; i++) {
                float cover = coverage.at(i / coverage.width(), i % coverage.width());
                argb[i] = Math.round(cover * 255) << 24 | rgb;
            }
            cachedImage = new WritableImage(coverage.width(), coverage.height());
            cachedImage
                    .getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            coverage.width(),
                            coverage.height(),
                            PixelFormat.getIntArgbInstance(),
                            argb,
                            0,
                            coverage.width());
            cachedPicture = coverage;
            cachedInk = ink;
        }
        return cachedImage;
    }

    private static double clamp(double coordinate) {
        return Math.max(0, Math.min(Ink.PAD_SIZE, coordinate));
    }
}
