package digitpad.ui;

import javafx.scene.paint.Color;

/**
 * The colors for canvases, which style sheets cannot set. Each is the color that the theme's style sheet uses for the
 * same role.
 *
 * @param paper the pad's background
 * @param ink the strokes on the pad
 * @param text axis labels
 * @param grid grid lines of a plot, and the border of the pad
 * @param training the training curve
 * @param validation the validation curve
 * @param loss the loss curve
 * @param mark the mark of the center of mass on the network's image
 */
public record Palette(
        Color paper, Color ink, Color text, Color grid, Color training, Color validation, Color loss, Color mark) {}
