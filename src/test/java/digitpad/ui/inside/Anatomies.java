package digitpad.ui.inside;

import digitpad.explanation.Anatomy;
import digitpad.explanation.Inspector;
import digitpad.image.DigitImage;
import digitpad.network.Model;
import digitpad.network.ModelInfo;
import digitpad.network.ModelStore;
import digitpad.network.Networks;
import digitpad.network.Preset;
import java.nio.file.Path;
import java.util.Arrays;
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
        return Arrays.stream(Preset.values())
                .map(preset -> new Model(
                        new ModelInfo(
                                preset.id(),
                                preset,
                                like.training(),
                                like.validationAccuracy(),
                                like.testAccuracy(),
                                like.calibration(),
                                like.created()),
                        new float[Networks.parameterCount(preset)]))
                .map(model -> {
                    try (Inspector inspector = Inspector.of(model)) {
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
