package digitpad.ui.evaluate;

import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.ClassScore;
import digitpad.evaluation.score.ConfusionMatrix;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The figures by digit: number of images, precision, recall and F1. */
final class ClassTable {
    private static final int COLUMNS = 5;
    private static final Messages TEXT = Messages.of(ClassTable.class);

    private final List<List<Label>> rows = new ArrayList<>();
    private final GridPane grid = new GridPane();

    Node build(GalleryViewModel gallery) {
        grid.setId("class-table");
        grid.getStyleClass().add("class-table");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(width);
        }
        grid.addRow(
                0,
                heading(TEXT.get("class.digit")),
                heading(TEXT.get("class.images")),
                heading(TEXT.get("class.precision")),
                heading(TEXT.get("class.recall")),
                heading(TEXT.get("class.f1")));
        for (int digit = 0; digit < ConfusionMatrix.CLASSES; digit++) {
            List<Label> row = new ArrayList<>();
            for (int column = 0; column < COLUMNS; column++) {
                row.add(new Label());
            }
            row.get(0).getStyleClass().add("class-digit");
            rows.add(row);
            grid.addRow(digit + 1, row.toArray(Label[]::new));
        }
        gallery.contentProperty()
                .subscribe(content -> content.map(ReportContent::score)
                        .ifPresent(score -> score.classes().forEach(this::show)));
        return grid;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("class-heading");
        return label;
    }

    private void show(ClassScore figures) {
        List<Label> row = rows.get(figures.digit());
        row.get(0).setText(Integer.toString(figures.digit()));
        row.get(1).setText(TEXT.get("class.count", figures.support()));
        row.get(2).setText(share(figures.precision()));
        row.get(3).setText(share(figures.recall()));
        row.get(4).setText(share(figures.f1()));
    }

    private static String share(double share) {
        return Double.isNaN(share) ? TEXT.get("class.undefined") : TEXT.get("class.share", share);
    }
}
