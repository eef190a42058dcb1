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
 * An architecture with the recipe it is trained by unless other settings are asked for. A new one is a constant here,
 * listed in {@link #all}, and its name in the bundle of the form, {@code preset.<id>}.
 *
 * @param id its name in files and on the command line, in small letters
 */
public record Preset(String id, Architecture architecture, Recipe recipe) {
    /** What files say of a preset that is not offered: all of it. */
    private record FullPreset(String id, Architecture architecture, Recipe recipe) {}

    /**
     * The network of TensorFlow's 2017 tutorial "Deep MNIST for Experts": two convolutions of 5x5 with 32 and 64 maps,
     * each followed by ReLU and 2x2 max-pooling, a dense layer of 1,024 with ReLU, dropout 0.5, softmax over ten.
     */
    public static final Preset TUTORIAL = new Preset(
            "tutorial",
            PresetArchitectures.TUTORIAL,
            new Recipe(
                    20_000, 50, Optimizer.ADAM, 1e-4, Schedule.CONSTANT, 0.5, Augmentation.NONE, Mixture.DIGITS_ONLY));

    /** A small network with batch normalization, which learns to read in a pass and a quarter over the images. */
    public static final Preset QUICK = new Preset(
            "quick",
            PresetArchitectures.QUICK,
            new Recipe(1_075, 64, Optimizer.ADAM, 4e-3, Schedule.TO_ZERO, 0.0, Augmentation.NONE, Mixture.DIGITS_ONLY));

    /** A deeper network with batch normalization, for samples most of which are changed each time it sees them. */
    public static final Preset BEST = new Preset(
            "best",
            PresetArchitectures.BEST,
            new Recipe(
                    12_000,
                    128,
                    Optimizer.ADAM,
                    2e-3,
                    Schedule.TO_ZERO,
                    0.0,
                    Augmentation.STANDARD,
                    Mixture.WITH_NON_DIGITS));

    private static final List<Preset> ALL = List.of(TUTORIAL, QUICK, BEST);

    /** All presets, in the order in which they are offered. */
    public static List<Preset> all() {
        return ALL;
    }

    /** The preset of that id. */
    public static Optional<Preset> byId(String id) {
        return ALL.stream().filter(preset -> preset.id.equals(id)).findFirst();
    }

    /** What files say: the id, or, of a preset that is not offered, all of it. */
    @JsonValue
    Object json() {
        return ALL.contains(this) ? id : new FullPreset(id, architecture, recipe);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Preset whole(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "architecture", required = true) Architecture architecture,
            @JsonProperty(value = "recipe", required = true) Recipe recipe) {
        return new Preset(id, architecture, recipe);
    }

    /**
     * The preset that a run's file names: by its id, or in capitals, as the first version wrote it.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Preset named(String name) {
        return byId(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("no preset is called " + name));
    }

    @Override
    public String toString() {
        return id;
    }
}
