package digitpad.network.draft;

import digitpad.image.DigitImage;
import digitpad.network.Architecture;
import digitpad.network.Initialization;
import digitpad.network.Layer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A network that is being edited. Its layers need not fit together. Immutable.
 *
 * @param layers single operations in order; the last one, and no other, is the output. Convolutions and dense layers
 *     include no activation, and the dropout of the recipe is a layer
 * @param initialization of the weights
 * @param recipe how to train the network; its dropout is 0
 */
public record Draft(List<Layer> layers, Initialization initialization, Recipe recipe) {
    /** The input of every network: a digit. */
    public static final Shape INPUT = new Shape(1, DigitImage.SIZE, DigitImage.SIZE);

    /**
     * @throws IllegalArgumentException if the last layer, and no other, is not the output
     */
    public Draft {
        layers = List.copyOf(layers);
        for (int i = 0; i < layers.size(); i++) {
            if ((LayerKind.of(layers.get(i)) == LayerKind.OUTPUT) != (i == layers.size() - 1)) {
                throw new IllegalArgumentException("the last layer must be the only output: " + layers);
            }
        }
        recipe = recipe.withDropout(0);
    }

    /** Returns a draft to change a network. */
    public static Draft of(Preset network) {
        Recipe recipe = network.recipe();
        return new Draft(
                Operations.split(network.architecture().layers(), recipe.dropout() == null ? 0 : recipe.dropout()),
                network.architecture().initialization(),
                recipe);
    }

    /**
     * Returns the network.
     *
     * @param name its name
     * @throws IllegalArgumentException if the layers do not fit together; the message is for users
     */
    public Preset network(String name) {
        Operations joined = Operations.join(layers);
        return new Preset(
                name, new Architecture(INPUT, joined.layers(), initialization), recipe.withDropout(joined.dropout()));
    }

    /** Returns the number of layers that the network has: fewer than those of the draft if it can join some. */
    public int layerCount() {
        return Operations.join(layers).layers().size();
    }

    /** Returns whether two layers are equal, without regard to their names. */
    public static boolean areEqual(Layer first, Layer second) {
        return first.accept(new Renaming(second.name())).equals(second);
    }

    /** Checks whether the layers fit together. */
    public DraftCheck check() {
        return DraftCheck.of(layers);
    }

    /**
     * Adds a layer.
     *
     * @param index of the new layer, 0 to that of the output
     */
    public Draft add(int index, LayerKind kind) {
        // The name is replaced when all layers are numbered.
        return changed(list -> list.add(index, kind.create(kind.prefix() + " new")));
    }

    /** Adds a copy of a layer after it. The output cannot be copied. */
    public Draft duplicate(int index) {
        return changed(list -> list.add(index + 1, list.get(index)));
    }

    /** Removes a layer. The output cannot be removed. */
    public Draft remove(int index) {
        return changed(list -> list.remove(index));
    }

    /**
     * Moves a layer. The output cannot be moved.
     *
     * @param to its index afterwards, less than that of the output
     */
    public Draft move(int from, int to) {
        return from == to ? this : changed(list -> list.add(to, list.remove(from)));
    }

    /** Changes the settings of a layer. */
    public Draft replace(int index, Layer layer) {
        List<Layer> list = new ArrayList<>(layers);
        list.set(index, layer);
        return new Draft(list, initialization, recipe);
    }

    /** Changes the recipe. */
    public Draft withRecipe(Recipe other) {
        return new Draft(layers, initialization, other);
    }

    private Draft changed(Consumer<List<Layer>> change) {
        List<Layer> list = new ArrayList<>(layers);
        change.accept(list);
        return new Draft(numbered(list), initialization, recipe);
    }

    /** Names the layers by kind and order. */
    private static List<Layer> numbered(List<Layer> layers) {
        Map<LayerKind, Integer> numbers = new EnumMap<>(LayerKind.class);
        List<Layer> named = new ArrayList<>();
        for (Layer layer : layers) {
            LayerKind kind = LayerKind.of(layer);
            int number = numbers.merge(kind, 1, Integer::sum);
            named.add(layer.accept(new Renaming(kind == LayerKind.OUTPUT ? kind.prefix() : kind.prefix() + number)));
        }
        return named;
    }
}
