package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.model.ArchitectureText;
import digitpad.model.ModelInfo;
import digitpad.model.SavedModel;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Recipe;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The output of {@code --json} for a model. A list of models leaves out the layers.
 *
 * @param shipped whether it comes with the program
 * @param bytes size of its file
 * @param file its path; null if it is shipped
 * @param evidenceThreshold null if nothing is rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "model",
    "shipped",
    "preset",
    "network",
    "parameters",
    "validationAccuracy",
    "testAccuracy",
    "created",
    "bytes",
    "file",
    "note",
    "temperature",
    "evidenceThreshold",
    "training",
    "layers"
})
record ModelDocument(
        String model,
        boolean shipped,
        String preset,
        String network,
        int parameters,
        Double validationAccuracy,
        Double testAccuracy,
        String created,
        long bytes,
        String file,
        String note,
        Double temperature,
        Double evidenceThreshold,
        Training training,
        List<Layer> layers) {
    /** How the model was trained. */
    @JsonPropertyOrder({"dataset", "images", "extraSamples", "steps", "stepsDone", "batchSize", "optimizer", "seed"})
    record Training(
            String dataset,
            int images,
            int extraSamples,
            int steps,
            int stepsDone,
            int batchSize,
            String optimizer,
            double learningRate,
            String schedule,
            long seed) {
        private static Training of(ModelInfo info) {
            Recipe recipe = info.training().recipe();
            return new Training(
                    info.training().dataset(),
                    info.training().images(),
                    info.training().extraSamples(),
                    recipe.steps(),
                    info.training().stepsDone(),
                    recipe.batchSize(),
                    recipe.optimizer().id(),
                    recipe.learningRate(),
                    recipe.schedule().id(),
                    info.training().seed());
        }
    }

    /** One layer, with the shape of its output: maps, height, width. */
    @JsonPropertyOrder({"name", "kind", "output", "parameters"})
    record Layer(String name, String kind, List<Integer> output, int parameters) {
        static Layer of(PlacedLayer placed) {
            return new Layer(
                    placed.layer().name(),
                    ArchitectureText.layer(placed.layer()),
                    List.of(
                            placed.output().maps(),
                            placed.output().height(),
                            placed.output().width()),
                    placed.parameterCount());
        }
    }

    /** Returns everything that is known about a model. */
    static ModelDocument of(SavedModel model) {
        return of(
                model,
                model.info().architecture().placedLayers().stream()
                        .map(Layer::of)
                        .toList());
    }

    /** Returns the entry of a list of models. */
    static ModelDocument inList(SavedModel model) {
        return of(model, null);
    }

    private static ModelDocument of(SavedModel model, List<Layer> layers) {
        ModelInfo info = model.info();
        double threshold = info.calibration().evidenceThreshold();
        return new ModelDocument(
                info.name(),
                model.isShipped(),
                info.preset(),
                ArchitectureText.summary(info.architecture()),
                info.architecture().parameterCount(),
                boxed(info.validationAccuracy()),
                boxed(info.testAccuracy()),
                info.created().toString(),
                model.bytes(),
                model.file().map(Object::toString).orElse(null),
                model.note().isEmpty() ? null : model.note(),
                info.calibration().temperature(),
                Double.isInfinite(threshold) ? null : (Double) threshold,
                Training.of(info),
                layers);
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
