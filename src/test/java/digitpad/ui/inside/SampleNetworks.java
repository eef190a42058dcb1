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

/** Networks to be shown. */
public final class SampleNetworks {
    private static final ModelStore STORE = new ModelStore(Path.of("no-models"));

    private SampleNetworks() {}

    public static Model model(String name) {
        return STORE.load(name);
    }

    /** Of every preset's network, whatever its parameters. */
    public static List<NetworkStructure> ofPresets() {
        ModelInfo like = model("best").info();
        return Preset.all().stream()
                .map(preset -> new Model(
                        new ModelInfo(
                                preset.id(),
                                preset.id(),
                                preset.architecture(),
                                like.training(),
                                like.validationAccuracy(),
                                like.testAccuracy(),
                                like.calibration(),
                                like.created()),
                        new float[preset.architecture().parameterCount()]))
                .map(model -> {
                    try (Inspector inspector = Inspector.of(ENGINE, model)) {
                        return inspector.structure();
                    }
                })
                .toList();
    }

    /** What a shipped model makes of the bar, explained for a 1; with dropout at work if that is asked for. */
    public static Inspection inspection(String model, boolean dropout) {
        try (Inspector inspector = Inspector.of(ENGINE, model(model))) {
            NetworkStructure anatomy = inspector.structure();
            Activations activations = inspector.activations(bar());
            Gradients gradients = Gradients.of(anatomy, activations, 1);
            return new Inspection(
                    bar(),
                    anatomy,
                    activations,
                    Optional.of(inspector.read(activations)),
                    1,
                    gradients,
                    Saliency.of(bar(), gradients),
                    Contributions.of(anatomy, activations, gradients),
                    List.of(),
                    dropout ? Optional.of(Dropout.of(inspector, activations, 7)) : Optional.empty());
        }
    }

    /** A one: an upright bar. */
    public static DigitImage bar() {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = 4; row < 24; row++) {
            pixels[row * DigitImage.SIZE + 13] = 1;
            pixels[row * DigitImage.SIZE + 14] = 1;
        }
        return DigitImage.of(pixels);
    }
}
