package digitpad.explanation;

import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.InkPiece;
import digitpad.ink.Sheet;
import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The pieces of a drawing's strokes that decide between the recognized digit and the next. Each piece is erased from
 * the drawing, and the rest is normalized again and recognized. If no single piece changes the digit, pieces are erased
 * one after another, each time the one with the largest effect, up to {@value #MAX_PIECES}.
 *
 * @param digit the recognized digit
 * @param runnerUp the next most probable digit
 * @param before prediction for the whole drawing
 * @param erasures at least one. First the one that changes the digit: a single piece, or else several together. Then
 *     all other single pieces, the largest effect first
 */
public record Counterfactual(int digit, int runnerUp, Prediction before, List<Erasure> erasures) {
    /** Maximum number of pieces that are erased together. */
    public static final int MAX_PIECES = 4;

    private static final int BATCH = 16;

    /**
     * Some erased pieces and their effect.
     *
     * @param pieces in the order in which they were erased
     * @param remaining the sheet without them
     * @param after prediction for that sheet
     * @param marginDrop how much the digit's logit fell relative to the runner-up's, in nats; below 0 if it rose
     */
    public record Erasure(List<InkPiece> pieces, Sheet remaining, Prediction after, double marginDrop) {
        public Erasure {
            pieces = List.copyOf(pieces);
        }
    }

    public Counterfactual {
        erasures = List.copyOf(erasures);
    }

    /**
     * Tries all pieces of the drawing's ink.
     *
     * @param canceled checked between batches; if true, the search ends without a result
     * @return empty if canceled, or if no part of the ink can be erased
     */
    public static Optional<Counterfactual> find(
            Inspector inspector, Sheet sheet, StrokeWidth width, BooleanSupplier canceled) {
        float[] originalLogits =
                inspector.logits(List.of(InkNormalizer.normalize(sheet, width))).get(0);
        Prediction before = inspector.prediction(originalLogits);
        Search search = new Search(
                inspector, width, originalLogits, before.digit(), nextBest(originalLogits, before.digit()), canceled);
        List<Erasure> erasures = new ArrayList<>(search.erasures(List.of(), sheet));
        // The digit may change to one other than the runner-up.
        Optional<Erasure> singlePiece = erasures.stream()
                .filter(erasure -> erasure.after().digit() != before.digit())
                .findFirst();
        singlePiece.ifPresent(erasure -> {
            erasures.remove(erasure);
            erasures.add(0, erasure);
        });
        Erasure last = erasures.isEmpty() ? null : erasures.get(0);
        while (last != null
                && last.after().digit() == before.digit()
                && last.pieces().size() < MAX_PIECES) {
            last = search.erasures(last.pieces(), last.remaining()).stream()
                    .findFirst()
                    .orElse(null);
        }
        if (canceled.getAsBoolean() || erasures.isEmpty()) {
            return Optional.empty();
        }
        if (last != null && last.pieces().size() > 1 && last.after().digit() != before.digit()) {
            erasures.add(0, last);
        }
        return Optional.of(new Counterfactual(before.digit(), search.runnerUp(), before, erasures));
    }

    private static int nextBest(float[] logits, int best) {
        int next = best == 0 ? 1 : 0;
        for (int i = 0; i < logits.length; i++) {
            if (i != best && logits[i] > logits[next]) {
                next = i;
            }
        }
        return next;
    }

    /** Erases pieces and runs the network on the rest. */
    private record Search(
            Inspector inspector,
            StrokeWidth width,
            float[] originalLogits,
            int digit,
            int runnerUp,
            BooleanSupplier canceled) {
        /** Erases each of a sheet's pieces separately, in addition to those already erased; empty if canceled. */
        List<Erasure> erasures(List<InkPiece> erased, Sheet sheet) {
            List<InkPiece> pieces = InkPiece.of(sheet).stream()
                    .filter(piece -> !piece.sheetWithout().isBlank())
                    .toList();
            List<Erasure> result = new ArrayList<>();
            for (int from = 0; from < pieces.size(); from += BATCH) {
                if (canceled.getAsBoolean()) {
                    return List.of();
                }
                List<InkPiece> batch = pieces.subList(from, Math.min(pieces.size(), from + BATCH));
                List<DigitImage> images = batch.stream()
                        .map(piece -> InkNormalizer.normalize(piece.sheetWithout(), width))
                        .toList();
                List<float[]> logits = inspector.logits(images);
                for (int i = 0; i < batch.size(); i++) {
                    List<InkPiece> all = new ArrayList<>(erased);
                    all.add(batch.get(i));
                    result.add(new Erasure(
                            all,
                            batch.get(i).sheetWithout(),
                            inspector.prediction(logits.get(i)),
                            margin(originalLogits) - margin(logits.get(i))));
                }
            }
            result.sort(Comparator.comparingDouble(erasure -> -erasure.marginDrop()));
            return result;
        }

        private double margin(float[] logits) {
            return logits[digit] - logits[runnerUp];
        }
    }
}
