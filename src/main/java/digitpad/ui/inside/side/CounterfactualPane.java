package digitpad.ui.inside.side;

import digitpad.explanation.Counterfactual;
import digitpad.explanation.Inspection;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.DisabledHint;
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

/** Shows the runner-up digit, and the pieces of ink that decide between it and the answer. */
public final class CounterfactualPane extends HBox {
    private static final Messages TEXT = Messages.of(CounterfactualPane.class);
    /** Number of erasures to show, starting with the most decisive one. */
    private static final int SHOWN_ERASURES = 5;

    private static final double VIEW_SIDE = 158;

    private final ExplanationViewModel model;
    private final PieceView view;
    private final Label question = new Label();
    private final Label text = new Label();
    private final Button erase = new Button(TEXT.get("whatif.erase"), new FontIcon(Feather.DELETE));
    private final Button next = new Button(null, new FontIcon(Feather.CHEVRON_RIGHT));
    private int shownIndex;
    private Optional<Counterfactual> counterfactual = Optional.empty();

    public CounterfactualPane(ExplanationViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        getStyleClass().add("side-row");
        view = new PieceView(palette);
        view.setMinWidth(VIEW_SIDE);
        view.setMaxWidth(VIEW_SIDE);
        question.setId("whatif-question");
        question.getStyleClass().add("side-question");
        question.setWrapText(true);
        text.setId("whatif-text");
        text.getStyleClass().add("side-text");
        text.setWrapText(true);
        erase.setId("whatif-erase");
        erase.getStyleClass().add("small-button");
        erase.setOnAction(event -> shownErasure().ifPresent(model::erase));
        erase.setMinWidth(USE_PREF_SIZE);
        next.setId("whatif-next");
        next.setTooltip(new Tooltip(TEXT.get("whatif.next")));
        next.setAccessibleText(TEXT.get("whatif.next"));
        next.getStyleClass().add("small-button");
        next.setOnAction(event -> {
            shownIndex++;
            show();
        });
        DisabledHint.set(erase, TEXT.get("whatif.unavailable"));
        DisabledHint.set(next, TEXT.get("whatif.unavailable"));
        HBox buttons = new HBox(erase, next);
        buttons.getStyleClass().add("small-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox texts = new VBox(question, text, buttons);
        texts.getStyleClass().add("side-words");
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(view, texts);
        model.inspectionProperty().subscribe(this::update);
        model.explanationProperty().subscribe(this::update);
    }

    private String reasonForNoErasure() {
        return model.sheet().ink().isEmpty() ? "whatif.picture" : "whatif.toolittle";
    }

    private void update() {
        Optional<Counterfactual> latest = model.counterfactual();
        if (!latest.equals(counterfactual)) {
            counterfactual = latest;
            shownIndex = 0;
        }
        show();
    }

    private Optional<Counterfactual.Erasure> shownErasure() {
        return counterfactual.map(latest -> latest.erasures()
                .get(shownIndex % Math.min(SHOWN_ERASURES, latest.erasures().size())));
    }

    private void show() {
        Optional<Counterfactual.Erasure> erasure = shownErasure();
        view.show(model.sheet(), erasure.map(Counterfactual.Erasure::pieces).orElse(List.of()));
        erase.setDisable(erasure.isEmpty());
        next.setDisable(erasure.isEmpty());
        if (erasure.isEmpty()) {
            boolean blank = model.inspectionProperty()
                    .get()
                    .flatMap(Inspection::prediction)
                    .isEmpty();
            question.setText(
                    TEXT.get(blank ? "whatif.none" : model.isExplained() ? "whatif.nothing" : "whatif.searching"));
            text.setText(blank || !model.isExplained() ? "" : TEXT.get(reasonForNoErasure()));
            return;
        }
        Counterfactual latest = counterfactual.orElseThrow();
        question.setText(CounterfactualText.ofWholeDrawing(latest));
        text.setText(CounterfactualText.of(latest, erasure.get()));
    }
}
