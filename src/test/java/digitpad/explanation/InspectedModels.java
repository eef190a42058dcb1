package digitpad.explanation;

import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** The networks that are looked into: all that come with the program, and one of each preset that none of them has. */
final class InspectedModels {
    private InspectedModels() {}

    /** Those that come with the program. */
    static Stream<Model> shipped() {
        ModelStore store = new ModelStore(Path.of("no-models"));
        return ModelStore.shipped().stream().map(store::load);
    }

    /** Those, and a small one with batch normalisation whose parameters, averages included, are drawn at random. */
    static Stream<Model> all() {
        return Stream.concat(shipped(), Stream.of(random(Preset.QUICK)));
    }

    /** A model of a preset with parameters from -0.15 to 0.15. */
    static Model random(Preset preset) {
        Random random = new Random(5);
        float[] parameters = new float[preset.architecture().parameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = 0.3f * (random.nextFloat() - 0.5f);
        }
        ModelInfo like = new ModelStore(Path.of("no-models")).load("best").info();
        return new Model(
                new ModelInfo(
                        "random " + preset.id(),
                        preset.id(),
                        preset.architecture(),
                        like.training(),
                        like.validationAccuracy(),
                        like.testAccuracy(),
                        like.calibration(),
                        like.created()),
                parameters);
    }
}
