package digitpad.network.draft;

import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ArchitectureCheck;
import digitpad.network.ArchitectureCheck.Problem;
import digitpad.network.Layer;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the layers of a draft fit together.
 *
 * @param sizes the sizes of the layers, up to the first that does not fit
 * @param problem why the next layer does not fit, with its index in the draft; empty if all fit
 */
public record DraftCheck(List<Size> sizes, Optional<Problem> problem) {
    public DraftCheck {
        sizes = List.copyOf(sizes);
    }

    /**
     * The size of a layer.
     *
     * @param output shape of its output
     * @param parameters number of its parameters
     * @param multiplyAdds number of products that it adds up for one image
     */
    public record Size(Shape output, int parameters, long multiplyAdds) {}

    static DraftCheck of(List<Layer> operations) {
        Operations joined = Operations.join(operations);
        ArchitectureCheck check = ArchitectureCheck.of(Draft.INPUT, joined.layers());
        List<Integer> first = joined.firstOperations();
        List<Size> sizes = new ArrayList<>();
        for (int layer = 0; layer < check.placed().size(); layer++) {
            PlacedLayer placed = check.placed().get(layer);
            sizes.add(new Size(placed.output(), placed.parameterCount(), placed.multiplyAdds()));
            int end = layer + 1 < first.size() ? first.get(layer + 1) : operations.size();
            while (sizes.size() < end) {
                // The activation or the dropout that the layer includes.
                sizes.add(new Size(placed.output(), 0, 0));
            }
        }
        return new DraftCheck(
                sizes, check.problem().map(found -> new Problem(first.get(found.layer()), found.kind(), found.text())));
    }

    /** Returns the number of parameters of the layers that fit. */
    public int parameters() {
        return sizes.stream().mapToInt(Size::parameters).sum();
    }

    /** Returns the number of products that the layers that fit add up for one image. */
    public long multiplyAdds() {
        return sizes.stream().mapToLong(Size::multiplyAdds).sum();
    }
}
