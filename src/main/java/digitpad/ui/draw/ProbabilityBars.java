package digitpad.ui.draw;

import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Ten bars with the digits' probabilities. The highest is highlighted; all are dimmed for a non-digit. */
final class ProbabilityBars extends VBox {
    private static final Messages TEXT = Messages.of(ProbabilityBars.class);
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final PseudoClass NON_DIGIT = PseudoClass.getPseudoClass("non-digit");

    private final List<Row> rows = new ArrayList<>();

    ProbabilityBars(ObservableValue<Optional<DrawViewModel.Answer>> answer) {
        getStyleClass().add("probability-bars");
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            Row row = new Row(digit);
            setVgrow(row, Priority.ALWAYS);
            rows.add(row);
            getChildren().add(row);
        }
        answer.subscribe(now -> show(now.map(DrawViewModel.Answer::prediction)));
    }

    private void show(Optional<Prediction> prediction) {
        for (Row row : rows) {
            row.show(prediction);
        }
        pseudoClassStateChanged(
                NON_DIGIT, prediction.isPresent() && !prediction.get().isDigitLike());
    }

    /** A digit, its bar, and its probability as a number. */
    private static final class Row extends HBox {
        private final int digit;
        private final Bar bar = new Bar();
        private final Label percentage = new Label();

        Row(int digit) {
            this.digit = digit;
            Label name = new Label(Integer.toString(digit));
            name.getStyleClass().add("probability-digit");
            percentage.getStyleClass().add("probability-percentage");
            percentage.setId("probability-" + digit);
            setHgrow(bar, Priority.ALWAYS);
            getChildren().addAll(name, bar, percentage);
            getStyleClass().add("probability-row");
            setAlignment(Pos.CENTER_LEFT);
        }

        void show(Optional<Prediction> prediction) {
            bar.show(prediction.map(all -> all.probability(digit)).orElse(0f));
            percentage.setText(
                    prediction.map(all -> Percent.of(all.probability(digit))).orElse(TEXT.get("bars.none")));
            pseudoClassStateChanged(
                    BEST, prediction.isPresent() && prediction.get().digit() == digit);
        }
    }

    /** A horizontal bar on its track. */
    private static final class Bar extends Region {
        /** In pixels, so that the bar of a probability of 0 is still visible. */
        private static final double MIN_LENGTH = 3;

        private static final double HEIGHT = 22;

        private final Region fill = new Region();
        private double probability;

        Bar() {
            getStyleClass().add("probability-track");
            fill.getStyleClass().add("probability-fill");
            getChildren().add(fill);
            setMinHeight(HEIGHT);
            setMaxHeight(HEIGHT);
        }

        void show(double newProbability) {
            probability = newProbability;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, Math.max(MIN_LENGTH, probability * getWidth()), getHeight());
        }
    }
}
