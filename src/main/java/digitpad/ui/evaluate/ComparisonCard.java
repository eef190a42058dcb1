package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.Proportion;
import digitpad.text.Messages;
import digitpad.ui.controls.Card;
import digitpad.ui.evaluate.GalleryViewModel.Filter;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The comparison of two models; hidden if only one was evaluated. */
final class ComparisonCard {
    private static final Messages TEXT = Messages.of(ComparisonCard.class);

    private final GalleryViewModel gallery;
    private final Label sentence = new Label();
    private final GridPane figures = new GridPane();

    ComparisonCard(GalleryViewModel gallery) {
        this.gallery = gallery;
        sentence.setId("comparison-sentence");
        sentence.getStyleClass().add("comparison-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        figures.getStyleClass().add("evaluation-figures");
    }

    Card build() {
        Card card = Card.titled(TEXT.get("comparison.title"), sentence, figures);
        card.setId("comparison-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        gallery.contentProperty().subscribe(content -> {
            Optional<ModelComparison> comparison = content.flatMap(ReportContent::comparison);
            card.setVisible(comparison.isPresent());
            card.setManaged(comparison.isPresent());
            comparison.ifPresent(this::show);
        });
        return card;
    }

    private void show(ModelComparison both) {
        sentence.setText(both.sentence());
        figures.getChildren().clear();
        figures.addRow(0, new Label(both.first()), new Label(accuracy(both.firstAccuracy())));
        figures.addRow(1, new Label(both.second()), new Label(accuracy(both.secondAccuracy())));
        figures.addRow(
                2,
                new Label(TEXT.get("comparison.only", both.first())),
                link("only-first", both.onlyFirstCorrect().size(), Filter.ONLY_FIRST));
        figures.addRow(
                3,
                new Label(TEXT.get("comparison.only", both.second())),
                link("only-second", both.onlySecondCorrect().size(), Filter.ONLY_SECOND));
        figures.addRow(
                4,
                new Label(TEXT.get("comparison.wrong")),
                new Label(
                        TEXT.get("comparison.count", both.bothWrongDifferently().size() + both.bothWrongAlike())));
    }

    private static String accuracy(Proportion accuracy) {
        return TEXT.get(
                "comparison.accuracy",
                accuracy.share(),
                accuracy.interval().lower(),
                accuracy.interval().upper());
    }

    private Hyperlink link(String id, int count, Filter filter) {
        Hyperlink link = new Hyperlink(TEXT.get("comparison.count", count));
        link.setId(id);
        link.setOnAction(event -> {
            gallery.choose(filter);
            link.setVisited(false);
        });
        return link;
    }
}
