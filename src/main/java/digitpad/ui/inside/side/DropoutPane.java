package digitpad.ui.inside.side;

import digitpad.explanation.Dropout;
import digitpad.explanation.Inspection;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lets dropout work on the last hidden layer, as it does in training, and says what comes of it. */
public final class DropoutPane extends VBox {
    private static final Messages TEXT = Messages.of(DropoutPane.class);

    private final ExplanationViewModel model;
    private final Label says = new Label();
    private final Label about = new Label();

    public DropoutPane(ExplanationViewModel model) {
        this.model = model;
        getStyleClass().add("side-words");
        ToggleButton on = new ToggleButton(TEXT.get("dropout.switch"), new FontIcon(Feather.GRID));
        on.getStyleClass().add("small-button");
        on.setId("dropout");
        on.selectedProperty()
                .subscribe(selected ->
                        model.dropoutSeedProperty().set(selected ? OptionalLong.of(1) : OptionalLong.empty()));
        Button other = new Button(TEXT.get("dropout.other"), new FontIcon(Feather.REFRESH_CW));
        other.setId("dropout-other");
        other.getStyleClass().add("small-button");
        other.disableProperty().bind(on.selectedProperty().not());
        other.setOnAction(event -> model.dropoutSeedProperty()
                .set(OptionalLong.of(model.dropoutSeedProperty().get().orElse(0) + 1)));
        says.setId("dropout-says");
        says.getStyleClass().add("side-question");
        says.setWrapText(true);
        about.getStyleClass().add("side-text");
        about.setWrapText(true);
        HBox buttons = new HBox(on, other);
        buttons.getStyleClass().add("small-buttons");
        getChildren().addAll(buttons, says, about);
        model.inspectionProperty().subscribe(this::show);
        // Out of sight it would only puzzle.
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                on.setSelected(false);
            }
        });
    }

    private void show() {
        Optional<Inspection> seen = model.inspectionProperty().get();
        Optional<Prediction> whole = seen.flatMap(Inspection::prediction);
        Optional<Dropout> dropout = seen.flatMap(Inspection::dropout);
        if (whole.isPresent() && dropout.isPresent()) {
            Prediction part = dropout.get().prediction();
            says.setText(TEXT.get(
                    "dropout.says",
                    whole.get().digit(),
                    Percent.of(whole.get().confidence()),
                    part.digit(),
                    Percent.of(part.confidence())));
        } else {
            says.setText("");
        }
        about.setText(seen.map(inspection -> about(inspection)).orElse(""));
    }

    private static String about(Inspection seen) {
        int last = seen.structure().lastLevel();
        String layer = seen.structure().layer(last - 1).name();
        int units = seen.structure().shape(last - 1).maps();
        double kept = Dropout.keepProbabilityOf(seen.structure());
        return Dropout.isUsedInTraining(seen.structure().model())
                ? TEXT.get("dropout.trained", layer, units, 1 - kept, 1 / kept)
                : TEXT.get("dropout.untrained", layer, units, 1 - kept, 1 / kept);
    }
}
