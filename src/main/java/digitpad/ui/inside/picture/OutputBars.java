package digitpad.ui.inside.picture;

import digitpad.explanation.NetworkStructure;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;
import digitpad.ui.Palette;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the last column of the picture: a bar for the probability of each digit. */
final class OutputBars {
    private static final Messages TEXT = Messages.of(OutputBars.class);
    private static final double DIGIT_WIDTH = 16;
    private static final double VALUE_WIDTH = 60;

    private OutputBars() {}

    static void draw(GraphicsContext graphics, PictureOverlay.OverlayContext context) {
        Palette palette = context.palette();
        double left = context.outputX();
        NetworkStructure structure = context.inspection().structure();
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.TOP);
        graphics.setFill(palette.ink());
        graphics.setFont(PictureOverlay.NAME_FONT);
        graphics.fillText(TEXT.get("level.output"), left, 2);
        graphics.setFill(palette.text());
        graphics.setFont(PictureOverlay.SHAPE_FONT);
        int outputs = structure.shape(structure.lastLevel()).maps();
        graphics.fillText(
                outputs == Prediction.CLASSES ? TEXT.get("level.softmax") : TEXT.get("level.softmax.paired", outputs),
                left,
                18);
        graphics.fillText(
                TEXT.get(
                        "level.parameters",
                        structure.layer(structure.lastLevel()).parameterCount()),
                left,
                31);
        Optional<Prediction> shown = context.inspection().shownPrediction();
        Optional<Integer> selected = context.selection()
                .filter(selection -> selection.isOutput())
                .map(selection -> selection.cellRef().map());
        graphics.setTextBaseline(VPos.CENTER);
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            bar(graphics, context, shown, selected, digit);
        }
    }

    private static void bar(
            GraphicsContext graphics,
            PictureOverlay.OverlayContext context,
            Optional<Prediction> shown,
            Optional<Integer> selected,
            int digit) {
        Palette palette = context.palette();
        double left = context.outputX();
        double y = context.outputY(digit);
        double trackWidth = context.width() - left - DIGIT_WIDTH - VALUE_WIDTH;
        boolean best = shown.isPresent() && shown.get().digit() == digit;
        double probability = shown.isPresent() ? shown.get().probability(digit) : 0;
        double height = Math.min(14, context.tilesHeight() / Prediction.CLASSES * 0.5);
        graphics.setFont(best ? PictureOverlay.NAME_FONT : PictureOverlay.SHAPE_FONT);
        graphics.setFill(best ? palette.ink() : palette.text());
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(Integer.toString(digit), left, y);
        graphics.setFill(palette.grid());
        graphics.fillRoundRect(left + DIGIT_WIDTH, y - height / 2, trackWidth, height, 5, 5);
        graphics.setFill(best ? palette.training() : palette.text());
        graphics.fillRoundRect(left + DIGIT_WIDTH, y - height / 2, Math.max(2, probability * trackWidth), height, 5, 5);
        graphics.setFill(best ? palette.ink() : palette.text());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(shown.isPresent() ? Percent.of(probability) : TEXT.get("output.none"), context.width(), y);
        if (selected.isPresent() && selected.get() == digit) {
            graphics.setStroke(palette.training());
            graphics.setLineWidth(1.5);
            graphics.strokeRoundRect(left + DIGIT_WIDTH - 2, y - height / 2 - 2, trackWidth + 4, height + 4, 7, 7);
        }
    }
}
