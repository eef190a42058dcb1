package digitpad.network.inside;

import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.InkPiece;
import digitpad.ink.Sheet;
import digitpad.network.ModelInfo;
import digitpad.network.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What would change the network's mind about a drawing: which pieces of its strokes decide between the digit it reads and
 * the next. Each was erased from the drawing, what was left normalised anew, and read by the network.
 *
 * @param digit that it reads
 * @param runnerUp the next most probable digit
 * @param before what it believes of the whole drawing
 * @param options the pieces, the one that decides most first; at least one
 */
public record MindChange(int digit, int runnerUp, Prediction before, List<Option> options) {
    private static final int BATCH = 16;

    /**
     * One piece erased.
     *
     * @param piece and the sheet without it
     * @param after what the network believes of that sheet
     * @param fall of the digit's logit against the runner-up's, in nats; below 0 the digit gains
     */
    public record Option(InkPiece piece, Prediction after, double fall) {}

    public MindChange {
        options = List.copyOf(options);
    }

    /**
     * Searches among all pieces of the drawing's ink.
     *
     * @param hurried asked between batches; if it says yes, the search ends without a result
     * @return nothing if there is no ink that could be erased in part
     */
    public static Optional<MindChange> find(
            Inspector inspector, Sheet sheet, StrokeWidth width, BooleanSupplier hurried) {
        List<InkPiece> pieces = InkPiece.of(sheet).stream()
                .filter(piece -> !piece.without().isBlank())
                .toList();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        ModelInfo model = inspector.anatomy().model();
        float[] whole =
                inspector.logits(List.of(InkNormalizer.normalize(sheet, width))).get(0);
        Prediction before = model.calibration().read(whole);
        int runnerUp = next(whole, before.digit());
        List<Option> options = new ArrayList<>();
        for (int from = 0; from < pieces.size(); from += BATCH) {
            if (hurried.getAsBoolean()) {
                return Optional.empty();
            }
            List<InkPiece> batch = pieces.subList(from, Math.min(pieces.size(), from + BATCH));
            List<DigitImage> left = batch.stream()
                    .map(piece -> InkNormalizer.normalize(piece.without(), width))
                    .toList();
            List<float[]> read = inspector.logits(left);
            for (int i = 0; i < batch.size(); i++) {
                double fall = margin(whole, before.digit(), runnerUp) - margin(read.get(i), before.digit(), runnerUp);
                options.add(new Option(batch.get(i), model.calibration().read(read.get(i)), fall));
            }
        }
        options.sort(Comparator.comparingDouble(option -> -option.fall()));
        return Optional.of(new MindChange(before.digit(), runnerUp, before, options));
    }

    /** The piece that decides most. */
    public Option decisive() {
        return options.get(0);
    }

    private static double margin(float[] logits, int digit, int other) {
        return logits[digit] - logits[other];
    }

    private static int next(float[] logits, int best) {
        int next = best == 0 ? 1 : 0;
        for (int i = 0; i < logits.length; i++) {
            if (i != best && logits[i] > logits[next]) {
                next = i;
            }
        }
        return next;
    }
}
