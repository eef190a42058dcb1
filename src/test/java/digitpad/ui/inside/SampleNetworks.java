package digitpad.ui.inside;

import static digitpad.engine.TestEngine.ENGINE;

import digitpad.explanation.Activations;
import digitpad.explanation.Contributions;
import digitpad.explanation.Dropout;
import digitpad.explanation.Gradients;
import digitpad.explanation.Inspection;
import digitpad.explanation.Inspector;
import digitpad.explanation.NetworkStructure;
import digitpad.explanation.Saliency;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Networks and inspections for tests of the Inside tab. */
public final class SampleNetworks {
    private static final ModelStore STORE = new ModelStore(Path.of("no-models"));

    private SampleNetworks() {}

    /** Loads a model that comes with the program. */
    public static Model model(String name) {
        return STORE.load(name);
    }

    /** Returns the structure of each preset's network; all parameters are 0. */
    public static List<NetworkStructure> presetStructures() {
        ModelInfo template = model("best").info();
        return Preset.all().stream()
                .map(preset -> new Model(
                        new ModelInfo(
                                preset.id(),
                                preset.id(),
                                preset.architecture(),
                                template.training(),
                                template.validationAccuracy(),
                                template.testAccuracy(),
                                template.calibration(),
                                template.created()),
                        new float[preset.architecture().parameterCount()]))
                .map(model -> {
                    try (Inspector inspector = Inspector.of(ENGINE, model)) {
                        return inspector.structure();
                    }
                })
                .toList();
    }

    /** Inspects how a shipped model reads {@link #bar}, explained for digit 1, with or without dropout. */
    public static Inspection inspection(String model, boolean dropout) {
        try (Inspector inspector = Inspector.of(ENGINE, model(model))) {
            NetworkStructure structure = inspector.structure();
            Activations activations = inspector.activations(bar());
            Gradients gradients = Gradients.of(structure, activations, 1);
            return new Inspection(
                    bar(),
                    structure,
                    activations,
                    Optional.of(inspector.read(activations)),
                    1,
                    gradients,
                    Saliency.of(bar(), gradients),
                    Contributions.of(structure, activations, gradients),
                    List.of(),
                    dropout ? Optional.of(Dropout.of(inspector, activations, 7)) : Optional.empty());
        }
    }

    /** Returns an image of a 1: an upright bar. */
    public static DigitImage bar() {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = 4; row < 24; row++) {
            pixels[row * DigitImage.SIZE + 13] = 1;
            pixels[row * DigitImage.SIZE + 14] = 1;
        }
        return DigitImage.of(pixels);
    }
}
