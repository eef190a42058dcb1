package digitpad.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An architecture together with its default recipe.
 *
 * <p>To add a preset, add a constant here, list it in {@link #all}, and add its name to the bundle of the training
 * form, {@code preset.<id>}.
 *
 * @param id its name in files and on the command line, in lower case
 */
public record Preset(String id, Architecture architecture, Recipe recipe) {
    /** A preset as files contain it if it is not in {@link #all}: in full. */
    private record FullPreset(String id, Architecture architecture, Recipe recipe) {}

    /**
     * The network of TensorFlow's 2017 tutorial "Deep MNIST for Experts": two 5x5 convolutions with 32 and 64 maps,
     * each followed by ReLU and 2x2 max pooling, then a dense layer of 1,024 units with ReLU, dropout 0.5, and softmax
     * over ten outputs.
     */
    public static final Preset TUTORIAL = new Preset(
            "tutorial",
            PresetArchitectures.TUTORIAL,
            new Recipe(
                    20_000,
                    50,
                    Optimizer.ADAM,
                    1e-4,
                    Schedule.CONSTANT,
                    0.5,
                    Augmentation.NONE,
                    Mixture.DIGITS_ONLY,
                    0,
                    0));

    /** A small network with batch normalization, trained on the images for one and a quarter epochs. */
    public static final Preset QUICK = new Preset(
            "quick",
            PresetArchitectures.QUICK,
            new Recipe(
                    1_075,
                    64,
                    Optimizer.ADAM,
                    4e-3,
                    Schedule.WARM_UP_LINEAR_DECAY,
                    0.0,
                    Augmentation.NONE,
                    Mixture.DIGITS_ONLY,
                    0,
                    0));

    /** A deeper network with batch normalization. Most of its training data is augmented before each use. */
    public static final Preset BEST = new Preset(
            "best",
            PresetArchitectures.BEST,
            new Recipe(
                    12_000,
                    128,
                    Optimizer.ADAM,
                    2e-3,
                    Schedule.WARM_UP_LINEAR_DECAY,
                    0.0,
                    Augmentation.STANDARD,
                    Mixture.WITH_NON_DIGITS,
                    0,
                    0));

    private static final List<Preset> ALL = List.of(QUICK, TUTORIAL, BEST);

    /** Returns all presets, in the order in which they are offered: the quickest first. */
    public static List<Preset> all() {
        return ALL;
    }

    /** Returns the preset with that id. */
    public static Optional<Preset> byId(String id) {
        return ALL.stream().filter(preset -> preset.id.equals(id)).findFirst();
    }

    /** Returns the same network with another id. */
    public Preset withId(String other) {
        return new Preset(other, architecture, recipe);
    }

    /** Returns the JSON value: the id, or the full preset if it is not in {@link #all}. */
    @JsonValue
    Object json() {
        return ALL.contains(this) ? id : new FullPreset(id, architecture, recipe);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Preset full(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "architecture", required = true) Architecture architecture,
            @JsonProperty(value = "recipe", required = true) Recipe recipe) {
        return new Preset(id, architecture, recipe);
    }

    /**
     * Returns the preset that a run's file names. The first version wrote ids in upper case.
     *
     * @throws IllegalArgumentException if there is no such preset
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Preset byName(String name) {
        return byId(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("unknown preset: " + name));
    }

    @Override
    public String toString() {
        return id;
    }
}
