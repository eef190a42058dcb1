package digitpad.network.draft;

import digitpad.network.ArchitectureCheck.Problem;
import digitpad.network.ConvolutionLayer;
import digitpad.network.ConvolutionLayer.Padding;
import digitpad.network.DenseLayer;
import digitpad.network.Layer;
import digitpad.network.LayerSetting;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The one way to make a layer fit.
 *
 * @param text what it does, for a button
 * @param result the draft afterwards
 */
public record Fix(String text, Draft result) {
    private static final Messages TEXT = Messages.of(Fix.class);

    /** Returns how to fix the problem of a draft; empty if it has none, or there is no or more than one way. */
    public static Optional<Fix> of(Draft draft) {
        DraftCheck check = draft.check();
        return check.problem().flatMap(problem -> of(draft, check, problem).filter(fix -> fix.solves(draft, problem)));
    }

    private boolean solves(Draft draft, Problem problem) {
        // After a removal, the next layer may have the same problem at the same index.
        return result.layers().size() < draft.layers().size()
                || result.check()
                        .problem()
                        .filter(next -> next.layer() <= problem.layer() && next.kind() == problem.kind())
                        .isEmpty();
    }

    private static Optional<Fix> of(Draft draft, DraftCheck check, Problem problem) {
        int index = problem.layer();
        return switch (problem.kind()) {
            case UNITS -> moveBeforeDense(draft, index);
            case KERNEL -> samePadding(draft, index);
            case POOLING -> smallerSquares(draft, index, inputOf(check, index));
            case PARAMETERS, VALUES -> fewer(draft, index);
            // Any layer could be removed.
            case LAYERS -> Optional.empty();
            // A draft has exactly one output, and its names are unique.
            case OUTPUT, NAME -> Optional.empty();
        };
    }

    private static Shape inputOf(DraftCheck check, int index) {
        return index == 0 ? Draft.INPUT : check.sizes().get(index - 1).output();
    }

    private static Optional<Fix> moveBeforeDense(Draft draft, int index) {
        List<Layer> layers = draft.layers();
        return IntStream.range(0, index)
                .filter(i -> layers.get(i) instanceof DenseLayer)
                .boxed()
                .findFirst()
                .map(dense -> new Fix(TEXT.get("fix.move", layers.get(dense).name()), draft.move(index, dense)));
    }

    private static Optional<Fix> samePadding(Draft draft, int index) {
        return draft.layers().get(index) instanceof ConvolutionLayer layer
                ? Optional.of(new Fix(TEXT.get("fix.padding"), draft.replace(index, layer.withPadding(Padding.SAME))))
                : Optional.empty();
    }

    private static Optional<Fix> smallerSquares(Draft draft, int index, Shape input) {
        int side = Math.min(input.height(), input.width());
        if (side < LayerSetting.SIDE.min()) {
            return Optional.of(new Fix(TEXT.get("fix.remove"), draft.remove(index)));
        }
        return Pooling.of(draft.layers().get(index))
                .map(pooling -> new Fix(
                        TEXT.get("fix.side", side),
                        draft.replace(index, pooling.withSide(side).layer())));
    }

    /** Returns the fix that makes a layer as large as possible. */
    private static Optional<Fix> fewer(Draft draft, int index) {
        Layer layer = draft.layers().get(index);
        return switch (LayerKind.of(layer)) {
            case CONVOLUTION -> {
                ConvolutionLayer convolution = (ConvolutionLayer) layer;
                yield largest(draft, index, convolution.maps(), "fix.maps", convolution::withMaps);
            }
            case DENSE -> {
                DenseLayer dense = (DenseLayer) layer;
                yield largest(
                        draft,
                        index,
                        dense.units(),
                        "fix.units",
                        units -> new DenseLayer(dense.name(), units, dense.activation()));
            }
            case ACTIVATION, POOLING, NORMALIZATION, DROPOUT, OUTPUT -> Optional.empty();
        };
    }

    private static Optional<Fix> largest(Draft draft, int index, int tooMany, String key, IntFunction<Layer> layer) {
        int fits = 0;
        int fails = tooMany;
        while (fails - fits > 1) {
            int middle = (fits + fails) / 2;
            boolean fit = draft.replace(index, layer.apply(middle))
                    .check()
                    .problem()
                    .filter(problem -> problem.layer() <= index)
                    .isEmpty();
            if (fit) {
                fits = middle;
            } else {
                fails = middle;
            }
        }
        return fits == 0
                ? Optional.empty()
                : Optional.of(new Fix(TEXT.get(key, fits), draft.replace(index, layer.apply(fits))));
    }
}
