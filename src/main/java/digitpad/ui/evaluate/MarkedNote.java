package digitpad.ui.evaluate;

import digitpad.evaluation.marks.MarkedScore;
import digitpad.evaluation.report.ReportContent;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how much of the score is due to labels that the user marked as wrong; hidden without marks. */
final class MarkedNote extends Label {
    MarkedNote(ObservableValue<Optional<ReportContent>> content) {
        setGraphic(new FontIcon(Feather.FLAG));
        setId("evaluation-marked");
        getStyleClass().add("evaluation-marked");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        content.subscribe(now -> {
            Optional<String> text = now.flatMap(ReportContent::markedScore).map(MarkedScore::text);
            setText(text.orElse(""));
            setVisible(text.isPresent());
            setManaged(text.isPresent());
        });
    }
}
