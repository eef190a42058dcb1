package digitpad.image.paper;

import java.util.Optional;

/**
 * A bright sheet on a darker ground that reaches the picture's border: a desk around or beside it, or a black frame.
 * The ground is the darker part that is connected to a corner of the picture. The largest part of what remains is a
 * sheet if it has a sheet's shape.
 */
final class Sheet {
    /** The ground covers at least this share of the picture's border. */
    private static final double MIN_BORDER_SHARE = 0.12;

    /** Pixels next to the sheet's edge that are blurred. */
    private static final int EDGE = 4;

    private static final int SMOOTHING = 2;

    private Sheet() {}

    /** Returns the picture with its ground replaced by paper; empty if it shows no sheet on a darker ground. */
    static Optional<Plane> cutOut(Plane picture) {
        Plane smooth = BoxMean.of(picture, SMOOTHING);
        float threshold = OtsuThreshold.of(smooth.values());
        Mask ground = Mask.where(smooth, value -> value < threshold).connectedToCorners();
        if (borderPixels(ground, smooth) < MIN_BORDER_SHARE * 2 * (smooth.width() + smooth.height())) {
            return Optional.empty();
        }
        Mask sheet = ground.inverted().largestPart();
        return SheetShape.isSheet(smooth, sheet, threshold)
                ? PaperFill.around(withoutEdge(sheet), picture, smooth)
                : Optional.empty();
    }

    private static int borderPixels(Mask ground, Plane picture) {
        int count = 0;
        for (int i = 0; i < ground.size(); i++) {
            count += ground.contains(i) && picture.isNearBorder(i, 1) ? 1 : 0;
        }
        return count;
    }

    private static Mask withoutEdge(Mask sheet) {
        return Mask.where(Morphology.erode(sheet.toPlane(), EDGE), value -> value > 0);
    }
}
