package digitpad.ui.train.plot;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colors of runs: the palette of Okabe and Ito (Color Universal Design, 2008), which can be distinguished with any
 * color vision, with a darker yellow for contrast on white, and three more.
 */
public final class RunColors {
    private static final List<Color> COLORS = List.of(
            Color.web("#2f81f7"),
            Color.web("#e69f00"),
            Color.web("#009e73"),
            Color.web("#d55e00"),
            Color.web("#cc79a7"),
            Color.web("#56b4e9"),
            Color.web("#b5a400"),
            Color.web("#8c6bb1"),
            Color.web("#8c564b"),
            Color.web("#7f8c8d"));

    private RunColors() {}

    /** Returns the color of a number, from 0; the ten colors repeat. */
    public static Color of(int number) {
        return COLORS.get(number % COLORS.size());
    }
}
