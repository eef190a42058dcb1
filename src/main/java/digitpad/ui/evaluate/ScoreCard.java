package digitpad.ui.evaluate;

import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.Confusion;
import digitpad.evaluation.score.Proportion;
import digitpad.evaluation.score.Score;
import digitpad.text.Messages;
import digitpad.ui.controls.Card;
import digitpad.ui.evaluate.GalleryViewModel.Filter;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The accuracy, the other figures of a score, the most frequent errors, and the figures by digit. */
final class ScoreCard {
    private static final int MAX_CONFUSIONS = 8;
    private static final Messages TEXT = Messages.of(ScoreCard.class);

    private final GalleryViewModel gallery;
    private final Label accuracy = new Label();
    private final Label interval = new Label();
    private final Hyperlink errors = new Hyperlink();
    private final Hyperlink rejected = new Hyperlink();
    private final Label calibration = new Label();
    private final FlowPane confusions = new FlowPane();
    private List<Confusion> shownConfusions = List.of();

    ScoreCard(GalleryViewModel gallery) {
        this.gallery = gallery;
        accuracy.setId("evaluation-accuracy");
        accuracy.getStyleClass().add("evaluation-accuracy");
        interval.setId("evaluation-interval");
        interval.getStyleClass().add("evaluation-note");
        interval.setWrapText(true);
        errors.setId("evaluation-errors");
        errors.setOnAction(event -> choose(errors, Filter.MISREAD));
        rejected.setId("evaluation-rejected");
        rejected.setOnAction(event -> choose(rejected, Filter.REJECTED));
        calibration.setId("evaluation-calibration");
        confusions.setId("evaluation-confusions");
        confusions.getStyleClass().add("evaluation-confusions");
    }

    Card build() {
        GridPane figures = new GridPane();
        figures.getStyleClass().add("evaluation-figures");
        figures.addRow(0, new Label(TEXT.get("score.errors")), errors);
        figures.addRow(1, new Label(TEXT.get("score.rejected")), rejected);
        figures.addRow(2, new Label(TEXT.get("score.calibration")), calibration);
        Card card = Card.titled(
                TEXT.get("score.title"),
                new VBox(accuracy, interval, new MarkedNote(gallery.contentProperty())),
                figures,
                heading(TEXT.get("score.confusions")),
                confusions,
                heading(TEXT.get("class.title")),
                new ClassTable().build(gallery));
        card.setId("score-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        gallery.contentProperty()
                .subscribe(content -> content.map(ReportContent::score).ifPresent(this::show));
        return card;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("card-title");
        return heading;
    }

    private void show(Score score) {
        Proportion share = score.accuracy();
        Proportion.Interval limits = share.interval();
        accuracy.setText(share.total() == 0 ? TEXT.get("score.none") : TEXT.get("score.accuracy", share.share()));
        interval.setText(TEXT.get("score.interval", limits.lower(), limits.upper()));
        errors.setText(TEXT.get("score.count", score.errors(), share.total()));
        rejected.setText(TEXT.get("score.count", score.rejected(), share.total()));
        calibration.setText(
                share.total() == 0 ? TEXT.get("score.none") : TEXT.get("score.accuracy", score.calibrationError()));
        List<Confusion> most = score.confusions().stream().limit(MAX_CONFUSIONS).toList();
        // New links would take the focus from the old ones.
        if (!most.equals(shownConfusions)) {
            shownConfusions = most;
            confusions.getChildren().setAll(most.stream().map(this::link).toList());
        }
        if (most.isEmpty()) {
            confusions.getChildren().setAll(new Label(TEXT.get("score.confusions.none")));
        }
    }

    private Hyperlink link(Confusion confusion) {
        Hyperlink link = new Hyperlink(confusion.text());
        link.setId("confusion-" + confusion.label() + "-" + confusion.answer());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            gallery.choose(new MatrixCell(confusion.label(), confusion.answer()));
            link.setVisited(false);
        });
        return link;
    }

    private void choose(Hyperlink link, Filter filter) {
        gallery.choose(filter);
        link.setVisited(false);
    }
}
