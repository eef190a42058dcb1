package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.score.ImageResult;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** The answers and the ten probabilities of two models for one image. */
final class ComparedProbabilities extends CanvasRegion {
    private static final Messages TEXT = Messages.of(ComparedProbabilities.class);
    private static final double NAME_HEIGHT = 18;
    private static final double ROW_HEIGHT = 15;
    private static final double BAR_HEIGHT = 5;
    private static final double BARS_LEFT = 18;
    private static final double NUMBER_WIDTH = 50;
    private static final double KEY_LENGTH = 12;
    private static final int MODELS = 2;

    private final ObservableValue<Palette> palette;
    private Optional<Shown> shown = Optional.empty();

    /** What is shown; the lists have an entry of each model. */
    private record Shown(List<String> models, List<Prediction> predictions) {}

    ComparedProbabilities(ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.palette = palette;
        setId("evaluated-image-comparison");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        double height = MODELS * NAME_HEIGHT + Prediction.CLASSES * ROW_HEIGHT;
        setMinHeight(height);
        setPrefHeight(height);
        palette.subscribe(colors -> requestLayout());
    }

    /**
     * Shows how both models read an image.
     *
     * @param image a result of the first model
     */
    void show(ImageResult image, ModelComparison comparison) {
        Prediction second =
                comparison.secondResults().results().get(image.index()).prediction();
        Shown now = new Shown(List.of(comparison.first(), comparison.second()), List.of(image.prediction(), second));
        shown = Optional.of(now);
        setAccessibleText(text(now, 0) + ", " + text(now, 1));
        requestLayout();
    }

    private static String text(Shown now, int model) {
        return TEXT.get(
                "compared.answer",
                now.models().get(model),
                now.predictions().get(model).digit());
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        shown.ifPresent(now -> {
            graphics.setTextBaseline(VPos.CENTER);
            for (int model = 0; model < MODELS; model++) {
                drawName(graphics, now, model, width);
            }
            for (int digit = 0; digit < Prediction.CLASSES; digit++) {
                drawRow(graphics, now, digit, width);
            }
        });
    }

    private void drawName(GraphicsContext graphics, Shown now, int model, double width) {
        double middle = (model + 0.5) * NAME_HEIGHT;
        graphics.setFill(ModelColors.of(palette.getValue(), model));
        graphics.fillRect(0, middle - 1.5, KEY_LENGTH, 3);
        graphics.setFill(palette.getValue().ink());
        graphics.setFont(Font.font(12));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(text(now, model), BARS_LEFT, middle, width - BARS_LEFT);
    }

    private void drawRow(GraphicsContext graphics, Shown now, int digit, double width) {
        Palette colors = palette.getValue();
        double top = MODELS * NAME_HEIGHT + digit * ROW_HEIGHT;
        double middle = top + ROW_HEIGHT / 2;
        boolean isAnswer = now.predictions().stream().anyMatch(each -> each.digit() == digit);
        graphics.setFont(Font.font(null, isAnswer ? FontWeight.BOLD : FontWeight.NORMAL, 11));
        graphics.setFill(isAnswer ? colors.ink() : colors.text());
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(Integer.toString(digit), 2, middle);
        double barsWidth = width - BARS_LEFT - MODELS * NUMBER_WIDTH;
        for (int model = 0; model < MODELS; model++) {
            Prediction prediction = now.predictions().get(model);
            Color color = ModelColors.of(colors, model);
            double y = middle + (model == 0 ? -BAR_HEIGHT - 0.5 : 0.5);
            graphics.setFill(colors.grid().deriveColor(0, 1, 1, 0.6));
            graphics.fillRect(BARS_LEFT, y, barsWidth, BAR_HEIGHT);
            graphics.setFill(color);
            graphics.fillRect(BARS_LEFT, y, barsWidth * prediction.probability(digit), BAR_HEIGHT);
            graphics.setFill(prediction.digit() == digit ? colors.ink() : colors.text());
            graphics.setFont(Font.font(null, prediction.digit() == digit ? FontWeight.BOLD : FontWeight.NORMAL, 10.5));
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.fillText(
                    Percent.of(prediction.probability(digit)),
                    BARS_LEFT + barsWidth + (model + 1) * NUMBER_WIDTH,
                    middle,
                    NUMBER_WIDTH - 4);
        }
    }
}
