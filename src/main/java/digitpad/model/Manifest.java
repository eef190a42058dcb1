package digitpad.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.image.DigitImage;
import digitpad.network.Architecture;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The first entry of a model file, as JSON. Values that come from a file may be missing or invalid; {@link #toInfo}
 * checks them.
 *
 * @param format version of the file format, {@value #FORMAT}
 * @param preset the name of the preset that the model was made from
 * @param architecture of the network; missing in files of version 1.0.0, whose network is that of the preset then
 * @param layers the shapes of all parameter arrays in storage order, for people who read the file with other software
 * @param parameters the number of parameters
 * @param sha256 checksum of the parameters' bytes, in hexadecimal
 * @param temperature see {@link Calibration}; missing if logits are not scaled
 * @param evidenceThreshold see {@link Calibration}; missing if nothing is rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "format",
    "name",
    "preset",
    "architecture",
    "input",
    "classes",
    "layers",
    "parameters",
    "sha256",
    "training",
    "validationAccuracy",
    "testAccuracy",
    "temperature",
    "leastEvidence",
    "created"
})
record Manifest(
        Integer format,
        String name,
        String preset,
        Architecture architecture,
        List<Integer> input,
        Integer classes,
        List<Layer> layers,
        Integer parameters,
        String sha256,
        TrainingSettings training,
        Double validationAccuracy,
        Double testAccuracy,
        Double temperature,
        @JsonProperty("leastEvidence") Double evidenceThreshold,
        String created) {
    static final int FORMAT = 1;
    /** Enough for the names of several datasets. */
    private static final int MAX_TEXT_LENGTH = 200;

    private static final Messages TEXT = Messages.of(Manifest.class);
    /** The shape of the images that DigitPad gives a network. */
    private static final Shape IMAGE = new Shape(1, DigitImage.SIZE, DigitImage.SIZE);

    /** One parameter array of a layer: its shape, outermost dimension first, and its storage order. */
    record Layer(String name, String array, List<Integer> shape, String order) {}

    /** Thrown if this program cannot use the manifest. The message gives the reason, as part of a sentence. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String key, Object... arguments) {
            super(TEXT.get(key, arguments));
        }
    }

    static Manifest of(ModelInfo info, String sha256) {
        Architecture architecture = info.architecture();
        Shape input = architecture.input();
        return new Manifest(
                FORMAT,
                info.name(),
                info.preset(),
                architecture,
                List.of(input.maps(), input.height(), input.width()),
                architecture.outputs().count(),
                layers(architecture),
                architecture.parameterCount(),
                sha256,
                info.training(),
                boxed(info.validationAccuracy()),
                boxed(info.testAccuracy()),
                info.calibration().temperature() == 1
                        ? null
                        : (Double) info.calibration().temperature(),
                Double.isInfinite(info.calibration().evidenceThreshold())
                        ? null
                        : (Double) info.calibration().evidenceThreshold(),
                info.created().toString());
    }

    private static List<Layer> layers(Architecture architecture) {
        return architecture.placedLayers().stream()
                .flatMap(placed -> placed.parameters().stream()
                        .map(array -> new Layer(
                                placed.layer().name(),
                                array.name(),
                                array.shape(),
                                array.order().name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /**
     * Returns the manifest's content as checked values.
     *
     * @throws UnusableException if a value is missing or invalid
     */
    ModelInfo toInfo() throws UnusableException {
        if (format == null || format < 1) {
            throw new UnusableException("model.manifest.missing", "format");
        }
        if (format > FORMAT) {
            throw new UnusableException("model.manifest.newer", format);
        }
        Optional<Preset> known = Preset.byIdInFiles(required("preset", preset));
        Architecture network = Optional.ofNullable(architecture)
                .or(() -> known.map(Preset::architecture))
                .orElseThrow(() -> new UnusableException("model.manifest.preset", printable(preset)));
        if (!network.input().equals(IMAGE)) {
            throw new UnusableException(
                    "model.manifest.input",
                    network.input().width(),
                    network.input().height());
        }
        if (required("parameters", parameters) != network.parameterCount()) {
            throw new UnusableException("model.manifest.parameters", parameters, network.parameterCount());
        }
        if (!required("sha256", sha256).matches("[0-9a-f]{64}")) {
            throw new UnusableException("model.manifest.missing", "sha256");
        }
        Instant date;
        try {
            date = Instant.parse(required("created", created));
        } catch (DateTimeParseException e) {
            throw new UnusableException("model.manifest.missing", "created");
        }
        return new ModelInfo(
                printable(required("name", name)),
                printable(preset),
                network,
                checkedSettings(known.map(Preset::recipe)),
                accuracy("validationAccuracy", validationAccuracy),
                accuracy("testAccuracy", testAccuracy),
                calibration(),
                date);
    }

    private static <T> T required(String field, T value) throws UnusableException {
        if (value == null) {
            throw new UnusableException("model.manifest.missing", field);
        }
        return value;
    }

    private static OptionalDouble accuracy(String field, Double value) throws UnusableException {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!(value >= 0 && value <= 1)) {
            throw new UnusableException("model.manifest.missing", field);
        }
        return OptionalDouble.of(value);
    }

    private Calibration calibration() throws UnusableException {
        try {
            return new Calibration(
                    temperature == null ? Calibration.NONE.temperature() : temperature,
                    evidenceThreshold == null ? Calibration.NONE.evidenceThreshold() : evidenceThreshold);
        } catch (IllegalArgumentException e) {
            throw new UnusableException("model.manifest.missing", "temperature");
        }
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private TrainingSettings checkedSettings(Optional<Recipe> presetRecipe) throws UnusableException {
        TrainingSettings raw = required("training", training);
        Recipe recipe = raw.recipe();
        if (raw.dataset() == null
                || !recipe.isValid()
                || raw.stepsDone() < 0
                || raw.stepsDone() > recipe.steps()
                || raw.images() < 0
                || raw.extraSamples() < 0) {
            throw new UnusableException("model.manifest.missing", "training");
        }
        return new TrainingSettings(
                recipe.dropout() == null
                        ? recipe.withDropout(presetRecipe.map(Recipe::dropout).orElse(0.0))
                        : recipe,
                raw.stepsDone(),
                raw.seed(),
                printable(raw.dataset()),
                raw.images(),
                raw.extraSamples(),
                raw.fineTunedFrom() == null ? null : printable(raw.fineTunedFrom()));
    }

    /** Shortens a text for display and replaces control characters, which a terminal might execute. */
    private static String printable(String text) {
        String shortened = text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH);
        return shortened.replaceAll("\\p{Cntrl}", " ");
    }
}
