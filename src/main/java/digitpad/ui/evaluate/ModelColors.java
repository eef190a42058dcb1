package digitpad.ui.evaluate;

import digitpad.ui.Palette;
import javafx.scene.paint.Color;

/** The colors of the two models that are compared, the same in all plots. */
final class ModelColors {
    private ModelColors() {}

    /**
     * Returns the color of a model.
     *
     * @param index 0 for the evaluated model, 1 for the one that it is compared with
     */
    static Color of(Palette colors, int index) {
        return index == 0 ? colors.training() : colors.loss();
    }
}
