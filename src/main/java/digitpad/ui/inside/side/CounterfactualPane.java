package digitpad.ui.inside.side;

import digitpad.explanation.Counterfactual;
import digitpad.explanation.Inspection;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What would change the network's mind: the runner-up, and the pieces of ink that decide between the two. */
public final class CounterfactualPane extends HBox {
    private static final Messages TEXT = Messages.of(CounterfactualPane.class);
    /** Pieces that can be looked at, the most deciding first. */
    private static final int PIECES = 5;

    private static final double PICTURE = 158;

    private final ExplanationViewModel model;
    private final PieceView view;
    private final Label question = new Label();
    private final Label says = new Label();
    private final Button erase = new Button(TEXT.get("mind.erase"), new FontIcon(Feather.DELETE));
    private final Button next = new Button(null, new FontIcon(Feather.CHEVRON_RIGHT));
    private int shown;
    private Optional<Counterfactual> change = Optional.empty();

    public CounterfactualPane(ExplanationViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        getStyleClass().add("side-row");
        view = new PieceView(palette);
        view.setMinWidth(PICTURE);
        view.setMaxWidth(PICTURE);
        question.setId("mind-question");
        question.getStyleClass().add("side-question");
        question.setWrapText(true);
        says.setId("mind-says");
        says.getStyleClass().add("side-text");
        says.setWrapText(true);
        erase.setId("mind-erase");
        erase.getStyleClass().add("small-button");
        erase.setOnAction(event -> option().ifPresent(model::erase));
        erase.setMinWidth(USE_PREF_SIZE);
        next.setId("mind-next");
        next.setTooltip(new Tooltip(TEXT.get("mind.next")));
        next.setAccessibleText(TEXT.get("mind.next"));
        next.getStyleClass().add("small-button");
        next.setOnAction(event -> {
            shown++;
            show();
        });
        HBox buttons = new HBox(erase, next);
        buttons.getStyleClass().add("small-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(question, says, buttons);
        words.getStyleClass().add("side-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(view, words);
        model.inspectionProperty().subscribe(this::follow);
        model.explanationProperty().subscribe(this::follow);
    }

    private String whyNothing() {
        return model.sheet().ink().isEmpty() ? "mind.picture" : "mind.little";
    }

    private void follow() {
        Optional<Counterfactual> found = model.counterfactual();
        if (!found.equals(change)) {
            change = found;
            shown = 0;
        }
        show();
    }

    private Optional<Counterfactual.Erasure> option() {
        return change.map(found ->
                found.erasures().get(shown % Math.min(PIECES, found.erasures().size())));
    }

    private void show() {
        Optional<Counterfactual.Erasure> option = option();
        view.show(model.sheet(), option.map(Counterfactual.Erasure::pieces).orElse(List.of()));
        erase.setDisable(option.isEmpty());
        next.setDisable(option.isEmpty());
        if (option.isEmpty()) {
            boolean blank = model.inspectionProperty()
                    .get()
                    .flatMap(Inspection::prediction)
                    .isEmpty();
            question.setText(TEXT.get(blank ? "mind.none" : model.isExplained() ? "mind.nothing" : "mind.searching"));
            says.setText(blank || !model.isExplained() ? "" : TEXT.get(whyNothing()));
            return;
        }
        Counterfactual found = change.orElseThrow();
        question.setText(CounterfactualText.ofWholeDrawing(found));
        says.setText(CounterfactualText.of(found, option.get()));
    }
}
