package digitpad.explanation;

import digitpad.image.DigitImage;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Computes {@link Saliency.Method#OCCLUSION}: covers each inked place and runs the network on the rest. */
public final class Occlusion {
    /** Rows and columns of the covering square: a little wider than a stroke. */
    public static final int SIDE = 4;

    /** Images per batch: few, so that more urgent work need not wait long. */
    private static final int BATCH = 32;

    private Occlusion() {}

    /**
     * Returns the saliency of each of the ten digits, in order.
     *
     * @param canceled checked between batches; if true, the search ends without a result
     * @return empty if canceled
     */
    public static Optional<List<Saliency>> find(Inspector inspector, DigitImage image, BooleanSupplier canceled) {
        List<CellRegion> squares = squaresOverInk(image);
        float[] wholeLogits = inspector.logits(List.of(image)).get(0);
        float[][] totalDrops = new float[wholeLogits.length][DigitImage.PIXELS];
        int[] coverCounts = new int[DigitImage.PIXELS];
        for (int from = 0; from < squares.size(); from += BATCH) {
            if (canceled.getAsBoolean()) {
                return Optional.empty();
            }
            List<CellRegion> batch = squares.subList(from, Math.min(squares.size(), from + BATCH));
            List<float[]> logits = inspector.logits(
                    batch.stream().map(square -> covered(image, square)).toList());
            for (int i = 0; i < batch.size(); i++) {
                add(batch.get(i), wholeLogits, logits.get(i), totalDrops, coverCounts);
            }
        }
        return Optional.of(IntStream.range(0, wholeLogits.length)
                .mapToObj(digit -> new Saliency(digit, averaged(image, totalDrops[digit], coverCounts)))
                .toList());
    }

    /**
     * Returns the squares that cover ink. They may extend beyond the edges, so that every pixel is covered equally
     * often.
     */
    private static List<CellRegion> squaresOverInk(DigitImage image) {
        List<CellRegion> squares = new ArrayList<>();
        for (int top = 1 - SIDE; top < DigitImage.SIZE; top++) {
            for (int left = 1 - SIDE; left < DigitImage.SIZE; left++) {
                CellRegion square = new CellRegion(top, left, top + SIDE - 1, left + SIDE - 1);
                if (!covered(image, square).equals(image)) {
                    squares.add(square);
                }
            }
        }
        return squares;
    }

    private static DigitImage covered(DigitImage image, CellRegion square) {
        float[] pixels = image.toArray();
        CellRegion visible = square.clippedTo(new Shape(1, DigitImage.SIZE, DigitImage.SIZE));
        for (int row = visible.top(); row <= visible.bottom(); row++) {
            for (int column = visible.left(); column <= visible.right(); column++) {
                pixels[row * DigitImage.SIZE + column] = 0;
            }
        }
        return DigitImage.of(pixels);
    }

    private static void add(
            CellRegion square, float[] wholeLogits, float[] coveredLogits, float[][] totalDrops, int[] coverCounts) {
        CellRegion visible = square.clippedTo(new Shape(1, DigitImage.SIZE, DigitImage.SIZE));
        for (int digit = 0; digit < wholeLogits.length; digit++) {
            float drop = (float) (LogOdds.of(wholeLogits, digit) - LogOdds.of(coveredLogits, digit));
            for (int row = visible.top(); row <= visible.bottom(); row++) {
                for (int column = visible.left(); column <= visible.right(); column++) {
                    int pixel = row * DigitImage.SIZE + column;
                    totalDrops[digit][pixel] += drop;
                    coverCounts[pixel] += digit == 0 ? 1 : 0;
                }
            }
        }
    }

    private static float[] averaged(DigitImage image, float[] totalDrops, int[] coverCounts) {
        float[] pixels = image.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] > 0 ? totalDrops[i] / coverCounts[i] : 0;
        }
        return pixels;
    }
}
