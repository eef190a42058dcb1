package digitpad.ui.train.plot;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of runs: those of Okabe and Ito (Color Universal Design, 2008), which people of any colour vision tell
 * apart, with the yellow darkened to show on white, and three more.
 */
public final class RunColors {
    private static final List<Color> COLOURS = List.of(
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

    /** The colour of a number, from 0; after the tenth they come again. */
    public static Color of(int number) {
        return COLOURS.get(number % COLOURS.size());
    }
}
