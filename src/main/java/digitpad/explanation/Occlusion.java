package digitpad.explanation;

import digitpad.image.DigitImage;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Finds {@link Saliency.Method#OCCLUSION}: covers each place that has ink and lets the network read what is left. */
public final class Occlusion {
    /** Rows and columns of the square of paper: a little wider than a stroke. */
    public static final int SIDE = 4;

    /** Images read at once: few enough to give way soon to what is more urgent. */
    private static final int BATCH = 32;

    private Occlusion() {}

    /**
     * What each pixel says about each of the ten digits.
     *
     * @param hurried asked between batches; if it says yes, the search ends without a result
     * @return one for each digit, in their order
     */
    public static Optional<List<Saliency>> find(Inspector inspector, DigitImage image, BooleanSupplier hurried) {
        List<CellRegion> squares = squaresOverInk(image);
        float[] whole = inspector.logits(List.of(image)).get(0);
        float[][] fallen = new float[whole.length][DigitImage.PIXELS];
        int[] covers = new int[DigitImage.PIXELS];
        for (int from = 0; from < squares.size(); from += BATCH) {
            if (hurried.getAsBoolean()) {
                return Optional.empty();
            }
            List<CellRegion> batch = squares.subList(from, Math.min(squares.size(), from + BATCH));
            List<float[]> read = inspector.logits(
                    batch.stream().map(square -> covered(image, square)).toList());
            for (int i = 0; i < batch.size(); i++) {
                add(batch.get(i), whole, read.get(i), fallen, covers);
            }
        }
        return Optional.of(IntStream.range(0, whole.length)
                .mapToObj(digit -> new Saliency(digit, averaged(image, fallen[digit], covers)))
                .toList());
    }

    /** Squares may reach beyond the edges, so that every pixel is covered by as many. */
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
        CellRegion inside = square.clippedTo(new Shape(1, DigitImage.SIZE, DigitImage.SIZE));
        for (int row = inside.top(); row <= inside.bottom(); row++) {
            for (int column = inside.left(); column <= inside.right(); column++) {
                pixels[row * DigitImage.SIZE + column] = 0;
            }
        }
        return DigitImage.of(pixels);
    }

    private static void add(CellRegion square, float[] whole, float[] left, float[][] fallen, int[] covers) {
        CellRegion inside = square.clippedTo(new Shape(1, DigitImage.SIZE, DigitImage.SIZE));
        for (int digit = 0; digit < whole.length; digit++) {
            float fall = (float) (LogOdds.of(whole, digit) - LogOdds.of(left, digit));
            for (int row = inside.top(); row <= inside.bottom(); row++) {
                for (int column = inside.left(); column <= inside.right(); column++) {
                    int pixel = row * DigitImage.SIZE + column;
                    fallen[digit][pixel] += fall;
                    covers[pixel] += digit == 0 ? 1 : 0;
                }
            }
        }
    }

    private static float[] averaged(DigitImage image, float[] fallen, int[] covers) {
        float[] pixels = image.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] > 0 ? fallen[i] / covers[i] : 0;
        }
        return pixels;
    }
}
