package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.ImageResult;
import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.ink.Sheet;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Navigator;
import digitpad.ui.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the selected image large, with its ten probabilities, and opens it on the pad. */
final class ImageDetails extends VBox {
    private static final Messages TEXT = Messages.of(ImageDetails.class);
    private static final double SIDE = 5.0 * DigitImage.SIZE;
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

    private final DigitPicture picture = new DigitPicture(SIDE);
    private final Label title = new Label();
    private final Label note = new Label();
    private final List<Row> rows = new ArrayList<>();
    private final VBox bars = new VBox();
    private final ComparedProbabilities compared;
    private final CurrentDrawing drawing;

    ImageDetails(
            GalleryViewModel gallery, CurrentDrawing drawing, Navigator navigator, ObservableValue<Palette> palette) {
        this.drawing = drawing;
        compared = new ComparedProbabilities(palette);
        setId("evaluated-image");
        getStyleClass().add("image-details");
        setAlignment(Pos.TOP_CENTER);
        title.setId("evaluated-image-title");
        title.getStyleClass().add("image-details-title");
        note.getStyleClass().add("evaluation-note");
        bars.getStyleClass().add("image-details-bars");
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            rows.add(new Row(digit));
        }
        bars.getChildren().setAll(rows);
        getChildren()
                .addAll(
                        picture,
                        title,
                        note,
                        bars,
                        compared,
                        new LabelMarkToggle(gallery),
                        button(
                                "evaluated-image-open",
                                Feather.EDIT_2,
                                TEXT.get("image.open"),
                                TEXT.get("image.open.hint"),
                                () -> open(gallery, navigator::showDraw)),
                        button(
                                "evaluated-image-inside",
                                Feather.SEARCH,
                                TEXT.get("image.inside"),
                                TEXT.get("image.inside.hint"),
                                () -> open(gallery, navigator::showInside)));
        gallery.selectedProperty().subscribe(this::show);
        gallery.selectedProperty().subscribe(result -> compare(gallery));
        gallery.contentProperty().subscribe(content -> compare(gallery));
    }

    private static Button button(String id, Feather icon, String text, String hint, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(hint));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(Optional<ImageResult> selected) {
        setVisible(selected.isPresent());
        selected.ifPresent(result -> {
            picture.show(result.image());
            title.setText(
                    TEXT.get(result.isCorrect() ? "image.right" : "image.wrong", result.label(), result.answer()));
            note.setText(TEXT.get(result.isRejected() ? "image.note.rejected" : "image.note", result.index()));
            rows.forEach(row -> row.show(result.prediction()));
        });
    }

    /** Shows the probabilities of both models if two were evaluated. */
    private void compare(GalleryViewModel gallery) {
        Optional<ModelComparison> both = gallery.contentProperty().get().flatMap(ReportContent::comparison);
        both.ifPresent(
                comparison -> gallery.selectedProperty().get().ifPresent(result -> compared.show(result, comparison)));
        show(compared, both.isPresent());
        show(bars, both.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Puts the selected image on the pad, as strokes if it has some, and shows another screen. */
    private void open(GalleryViewModel gallery, Runnable next) {
        gallery.selectedProperty().get().ifPresent(result -> {
            result.sample()
                    .strokes()
                    .ifPresentOrElse(
                            ink -> drawing.replace(new Sheet(Optional.empty(), ink)),
                            () -> drawing.open(Coverage.of(
                                    DigitImage.SIZE,
                                    DigitImage.SIZE,
                                    result.image().toArray())));
            next.run();
        });
    }

    /** A digit, the bar of its probability, and the probability as a number. */
    private static final class Row extends HBox {
        private final int digit;
        private final ProgressBar bar = new ProgressBar(0);
        private final Label percentage = new Label();

        Row(int digit) {
            this.digit = digit;
            Label name = new Label(Integer.toString(digit));
            name.getStyleClass().add("image-details-digit");
            percentage.getStyleClass().add("image-details-percentage");
            percentage.setId("evaluated-image-probability-" + digit);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setMinWidth(0);
            HBox.setHgrow(bar, Priority.ALWAYS);
            getStyleClass().add("image-details-row");
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(name, bar, percentage);
        }

        void show(Prediction prediction) {
            bar.setProgress(Math.min(1, prediction.probability(digit)));
            percentage.setText(Percent.of(prediction.probability(digit)));
            pseudoClassStateChanged(BEST, prediction.digit() == digit);
        }
    }
}
