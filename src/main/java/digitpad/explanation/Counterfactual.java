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
 * What would change the network's mind about a drawing: which pieces of its strokes decide between the digit it reads and
 * the next. Each was erased from the drawing, what was left normalised anew, and read by the network. Where no piece
 * alone changes its mind, the one that decides most is erased first, then the next of what is left, up to
 * {@value #MAX_PIECES}.
 *
 * @param digit that it reads
 * @param runnerUp the next most probable digit
 * @param before what it believes of the whole drawing
 * @param erasures first what changes its mind: a piece, or several together if none alone does; then each piece alone, the
 *     one that decides most first; at least one
 */
public record Counterfactual(int digit, int runnerUp, Prediction before, List<Erasure> erasures) {
    /** Pieces that are erased together at the most. */
    public static final int MAX_PIECES = 4;

    private static final int BATCH = 16;

    /**
     * Something erased.
     *
     * @param pieces that were erased, in that order
     * @param remaining the sheet that is left
     * @param after what the network believes of it
     * @param marginDrop of the digit's logit against the runner-up's, in nats; below 0 the digit gains
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
     * Searches among all pieces of the drawing's ink.
     *
     * @param hurried asked between batches; if it says yes, the search ends without a result
     * @return nothing if there is no ink that could be erased in part
     */
    public static Optional<Counterfactual> find(
            Inspector inspector, Sheet sheet, StrokeWidth width, BooleanSupplier hurried) {
        float[] whole =
                inspector.logits(List.of(InkNormalizer.normalize(sheet, width))).get(0);
        Prediction before = inspector.prediction(whole);
        Search search = new Search(inspector, width, whole, before.digit(), next(whole, before.digit()), hurried);
        List<Erasure> options = new ArrayList<>(search.without(List.of(), sheet));
        // It need not be the runner-up that the network turns to.
        Optional<Erasure> alone = options.stream()
                .filter(option -> option.after().digit() != before.digit())
                .findFirst();
        alone.ifPresent(option -> {
            options.remove(option);
            options.add(0, option);
        });
        Erasure last = options.isEmpty() ? null : options.get(0);
        while (last != null
                && last.after().digit() == before.digit()
                && last.pieces().size() < MAX_PIECES) {
            last = search.without(last.pieces(), last.remaining()).stream()
                    .findFirst()
                    .orElse(null);
        }
        if (hurried.getAsBoolean() || options.isEmpty()) {
            return Optional.empty();
        }
        if (last != null && last.pieces().size() > 1 && last.after().digit() != before.digit()) {
            options.add(0, last);
        }
        return Optional.of(new Counterfactual(before.digit(), search.runnerUp(), before, options));
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

    /** Erases pieces of sheets and lets the network read what is left. */
    private record Search(
            Inspector inspector, StrokeWidth width, float[] whole, int digit, int runnerUp, BooleanSupplier hurried) {
        /** A sheet, of which some pieces are gone already, without each of those left; nothing if there is a hurry. */
        List<Erasure> without(List<InkPiece> gone, Sheet sheet) {
            List<InkPiece> pieces = InkPiece.of(sheet).stream()
                    .filter(piece -> !piece.sheetWithout().isBlank())
                    .toList();
            List<Erasure> options = new ArrayList<>();
            for (int from = 0; from < pieces.size(); from += BATCH) {
                if (hurried.getAsBoolean()) {
                    return List.of();
                }
                List<InkPiece> batch = pieces.subList(from, Math.min(pieces.size(), from + BATCH));
                List<DigitImage> left = batch.stream()
                        .map(piece -> InkNormalizer.normalize(piece.sheetWithout(), width))
                        .toList();
                List<float[]> read = inspector.logits(left);
                for (int i = 0; i < batch.size(); i++) {
                    List<InkPiece> all = new ArrayList<>(gone);
                    all.add(batch.get(i));
                    options.add(new Erasure(
                            all,
                            batch.get(i).sheetWithout(),
                            inspector.prediction(read.get(i)),
                            margin(whole) - margin(read.get(i))));
                }
            }
            options.sort(Comparator.comparingDouble(option -> -option.marginDrop()));
            return options;
        }

        private double margin(float[] logits) {
            return logits[digit] - logits[runnerUp];
        }
    }
}
