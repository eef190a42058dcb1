package digitpad.ui.inside.picture;

import digitpad.explanation.NetworkStructure;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The last column of the picture: ten bars, one for each digit's probability. */
final class OutputBars {
    private static final Messages TEXT = Messages.of(OutputBars.class);
    private static final double DIGIT_WIDTH = 16;
    private static final double FIGURE_WIDTH = 60;

    private OutputBars() {}

    static void draw(GraphicsContext graphics, PictureOverlay.OverlayContext scene) {
        Palette palette = scene.palette();
        double left = scene.outputX();
        NetworkStructure anatomy = scene.inspection().structure();
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.TOP);
        graphics.setFill(palette.ink());
        graphics.setFont(PictureOverlay.NAME_FONT);
        graphics.fillText(TEXT.get("level.output"), left, 2);
        graphics.setFill(palette.text());
        graphics.setFont(PictureOverlay.SHAPE_FONT);
        int outputs = anatomy.shape(anatomy.lastLevel()).maps();
        graphics.fillText(
                outputs == Prediction.CLASSES ? TEXT.get("level.softmax") : TEXT.get("level.softmax.paired", outputs),
                left,
                18);
        graphics.fillText(
                TEXT.get("level.parameters", anatomy.layer(anatomy.lastLevel()).parameterCount()), left, 31);
        Optional<Prediction> shown = scene.inspection().shownPrediction();
        Optional<Integer> selected = scene.selection()
                .filter(selection -> selection.isOutput())
                .map(selection -> selection.cellRef().map());
        graphics.setTextBaseline(VPos.CENTER);
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            bar(graphics, scene, shown, selected, digit);
        }
    }

    private static void bar(
            GraphicsContext graphics,
            PictureOverlay.OverlayContext scene,
            Optional<Prediction> shown,
            Optional<Integer> selected,
            int digit) {
        Palette palette = scene.palette();
        double left = scene.outputX();
        double y = scene.outputY(digit);
        double track = scene.width() - left - DIGIT_WIDTH - FIGURE_WIDTH;
        boolean best = shown.isPresent() && shown.get().digit() == digit;
        double share = shown.isPresent() ? shown.get().probability(digit) : 0;
        double height = Math.min(14, scene.tilesHeight() / Prediction.CLASSES * 0.5);
        graphics.setFont(best ? PictureOverlay.NAME_FONT : PictureOverlay.SHAPE_FONT);
        graphics.setFill(best ? palette.ink() : palette.text());
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(Integer.toString(digit), left, y);
        graphics.setFill(palette.grid());
        graphics.fillRoundRect(left + DIGIT_WIDTH, y - height / 2, track, height, 5, 5);
        graphics.setFill(best ? palette.training() : palette.text());
        graphics.fillRoundRect(left + DIGIT_WIDTH, y - height / 2, Math.max(2, share * track), height, 5, 5);
        graphics.setFill(best ? palette.ink() : palette.text());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(
                shown.isPresent() ? TEXT.get("output.figure", share) : TEXT.get("output.none"), scene.width(), y);
        if (selected.isPresent() && selected.get() == digit) {
            graphics.setStroke(palette.training());
            graphics.setLineWidth(1.5);
            graphics.strokeRoundRect(left + DIGIT_WIDTH - 2, y - height / 2 - 2, track + 4, height + 4, 7, 7);
        }
    }
}
