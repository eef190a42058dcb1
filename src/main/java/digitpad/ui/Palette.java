package digitpad.ui;

import javafx.scene.paint.Color;

/**
 * The colours of what is drawn on canvases, where style sheets do not reach; the values are those the theme's style
 * sheet gives the same roles.
 *
 * @param paper the pad
 * @param ink what the pen leaves on it
 * @param text labels of axes
 * @param grid lines behind a plot, and the pad's edge
 * @param training the training curve
 * @param validation the validation curve
 * @param loss the loss curve
 * @param mark what is pointed out on the network's image
 */
public record Palette(
        Color paper, Color ink, Color text, Color grid, Color training, Color validation, Color loss, Color mark) {}
