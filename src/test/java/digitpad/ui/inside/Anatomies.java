package digitpad.ui.inside;

import static digitpad.engine.TestEngine.ENGINE;

import digitpad.explanation.Anatomy;
import digitpad.explanation.Inspector;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import java.nio.file.Path;
import java.util.List;

/** Networks to be shown. */
public final class Anatomies {
    private static final ModelStore STORE = new ModelStore(Path.of("no-models"));

    private Anatomies() {}

    public static Model model(String name) {
        return STORE.load(name);
    }

    /** Of every preset's network, whatever its parameters. */
    public static List<Anatomy> ofPresets() {
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
                        return inspector.anatomy();
                    }
                })
                .toList();
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
