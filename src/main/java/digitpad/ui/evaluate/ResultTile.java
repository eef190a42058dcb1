package digitpad.ui.evaluate;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.score.ImageResult;
import digitpad.image.DigitImage;
import digitpad.text.Messages;
import digitpad.text.Percent;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows one image above its digit, the answer and the probability of the answer. */
final class ResultTile extends VBox {
    /** The width of a tile in pixels. */
    static final double WIDTH = 84;

    /** The height of a tile in pixels. */
    static final double HEIGHT = 110;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("item-focused");
    private static final Messages TEXT = Messages.of(ResultTile.class);

    private final DigitPicture picture = new DigitPicture(2.0 * DigitImage.SIZE);
    private final Label mark = new Label(null, new FontIcon(Feather.FLAG));
    private final Label answer = new Label();
    private final Label probability = new Label();
    private Optional<EvaluationSample> drawn = Optional.empty();

    ResultTile() {
        getStyleClass().add("result-tile");
        setAlignment(Pos.CENTER);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        answer.getStyleClass().add("result-answer");
        probability.getStyleClass().add("result-probability");
        mark.getStyleClass().add("label-mark");
        mark.setMouseTransparent(true);
        StackPane.setAlignment(mark, Pos.TOP_RIGHT);
        StackPane marked = new StackPane(picture, mark);
        marked.setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(marked, answer, probability);
    }

    void show(ImageResult result, boolean marked, boolean selected, boolean focused) {
        // Drawing the strokes of a digit takes longer than all else here.
        if (drawn.filter(result.sample()::equals).isEmpty()) {
            picture.show(result.image());
            drawn = Optional.of(result.sample());
        }
        answer.setText(
                TEXT.get(result.isRejected() ? "tile.rejected" : "tile.answer", result.label(), result.answer()));
        probability.setText(Percent.of(result.confidence()));
        pseudoClassStateChanged(WRONG, !result.isCorrect());
        mark.setVisible(marked);
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(FOCUSED, focused);
    }
}
