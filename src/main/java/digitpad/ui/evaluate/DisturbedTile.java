package digitpad.ui.evaluate;

import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import digitpad.text.Percent;
import digitpad.ui.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Shows a changed image above the answer of each model. */
final class DisturbedTile extends VBox {
    private static final double SIDE = 2.0 * DigitImage.SIZE;
    private static final double WIDTH = 86;
    private static final double DOT = 3.5;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final DigitPicture picture = new DigitPicture(SIDE);
    private final VBox answers = new VBox();

    DisturbedTile() {
        getStyleClass().add("disturbed-tile");
        setAlignment(Pos.TOP_CENTER);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren().addAll(picture, answers);
    }

    void show(DisturbedSample sample, Palette colors) {
        picture.show(sample.image());
        List<Prediction> predictions = sample.predictions();
        List<HBox> rows = new ArrayList<>();
        for (int i = 0; i < predictions.size(); i++) {
            HBox row = row(predictions.get(i), sample.label());
            if (predictions.size() > 1) {
                row.getChildren().add(0, new Circle(DOT, ModelColors.of(colors, i)));
            }
            rows.add(row);
        }
        answers.getChildren().setAll(rows);
    }

    private static HBox row(Prediction prediction, int label) {
        Label answer = new Label(Integer.toString(prediction.digit()));
        answer.getStyleClass().add("result-answer");
        Label probability = new Label(Percent.of(prediction.confidence()));
        probability.getStyleClass().add("result-probability");
        HBox row = new HBox(answer, probability);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("disturbed-answer");
        row.pseudoClassStateChanged(WRONG, prediction.digit() != label);
        return row;
    }
}
