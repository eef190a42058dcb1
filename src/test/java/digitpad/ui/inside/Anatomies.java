package digitpad.ui.inside;

import digitpad.image.DigitImage;
import digitpad.network.Model;
import digitpad.network.ModelStore;
import digitpad.network.inside.Anatomy;
import digitpad.network.inside.Inspector;
import java.nio.file.Path;
import java.util.List;

/** Networks to be shown. */
final class Anatomies {
    private static final ModelStore STORE = new ModelStore(Path.of("no-models"));

    private Anatomies() {}

    static Model model(String name) {
        return STORE.load(name);
    }

    /** Of every network that comes with the program. */
    static List<Anatomy> shipped() {
        return ModelStore.shipped().stream()
                .map(name -> {
                    try (Inspector inspector = Inspector.of(model(name))) {
                        return inspector.anatomy();
                    }
                })
                .toList();
    }

    /** A one: an upright bar. */
    static DigitImage bar() {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = 4; row < 24; row++) {
            pixels[row * DigitImage.SIZE + 13] = 1;
            pixels[row * DigitImage.SIZE + 14] = 1;
        }
        return DigitImage.of(pixels);
    }
}
