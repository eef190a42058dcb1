package digitpad.explanation;

import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** Models for tests of explanations: all shipped ones, and a random one for each preset that is not among them. */
final class InspectedModels {
    private InspectedModels() {}

    /** Returns the shipped models. */
    static Stream<Model> shipped() {
        ModelStore store = new ModelStore(Path.of("no-models"));
        return ModelStore.shipped().stream().map(store::load);
    }

    /**
     * Returns the shipped models, and a small one with batch normalization whose parameters, including running
     * averages, are random.
     */
    static Stream<Model> all() {
        return Stream.concat(shipped(), Stream.of(random(Preset.QUICK)));
    }

    /** Returns a model of a preset with random parameters from -0.15 to 0.15. */
    static Model random(Preset preset) {
        Random random = new Random(5);
        float[] parameters = new float[preset.architecture().parameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = 0.3f * (random.nextFloat() - 0.5f);
        }
        ModelInfo best = new ModelStore(Path.of("no-models")).load("best").info();
        return new Model(
                new ModelInfo(
                        "random " + preset.id(),
                        preset.id(),
                        preset.architecture(),
                        best.training(),
                        best.validationAccuracy(),
                        best.testAccuracy(),
                        best.calibration(),
                        best.created()),
                parameters);
    }
}
