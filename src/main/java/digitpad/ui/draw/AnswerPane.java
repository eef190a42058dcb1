package digitpad.ui.draw;

import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Shows the recognized digit in large type, how sure the network is, and the response time. */
final class AnswerPane extends VBox {
    /** Below this probability the other digits together are more likely, so the answer is shown as unsure. */
    private static final float SURE_PROBABILITY = 0.5f;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final Messages TEXT = Messages.of(AnswerPane.class);
    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");

    private final Label digit = new Label();
    private final Label confidence = new Label();
    private final Label time = new Label();

    AnswerPane(ObservableValue<Optional<DrawViewModel.Answer>> answer) {
        getStyleClass().add("answer");
        setAlignment(Pos.CENTER);
        digit.setId("answer");
        digit.getStyleClass().add("answer-digit");
        confidence.setId("confidence");
        confidence.getStyleClass().add("answer-confidence");
        time.setId("response-time");
        time.getStyleClass().add("answer-time");
        getChildren().addAll(digit, confidence, time);
        answer.subscribe(this::show);
    }

    private void show(Optional<DrawViewModel.Answer> answer) {
        if (answer.isEmpty()) {
            digit.setText("");
            confidence.setText(TEXT.get("answer.none"));
            time.setText("");
            pseudoClassStateChanged(UNSURE, true);
            return;
        }
        Prediction prediction = answer.get().prediction();
        boolean sure = prediction.isDigitLike() && prediction.confidence() >= SURE_PROBABILITY;
        if (prediction.isDigitLike()) {
            digit.setText(Integer.toString(prediction.digit()));
            confidence.setText(TEXT.get(sure ? "answer.sure" : "answer.unsure", Percent.of(prediction.confidence())));
        } else {
            digit.setText(TEXT.get("answer.nondigit.sign"));
            confidence.setText(TEXT.get("answer.nondigit"));
        }
        time.setText(TEXT.get("answer.time", answer.get().nanos() / NANOS_PER_MILLI));
        pseudoClassStateChanged(UNSURE, !sure);
    }
}
