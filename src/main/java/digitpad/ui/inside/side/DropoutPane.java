package digitpad.ui.inside.side;

import digitpad.explanation.Dropout;
import digitpad.explanation.Inspection;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Applies dropout to the last hidden layer, as in training, and shows how it changes the answer. */
public final class DropoutPane extends VBox {
    private static final Messages TEXT = Messages.of(DropoutPane.class);

    private final ExplanationViewModel model;
    private final Label result = new Label();
    private final Label description = new Label();

    public DropoutPane(ExplanationViewModel model) {
        this.model = model;
        getStyleClass().add("side-words");
        ToggleButton dropoutButton = new ToggleButton(TEXT.get("dropout.apply"), new FontIcon(Feather.GRID));
        dropoutButton.getStyleClass().add("small-button");
        dropoutButton.setId("dropout");
        dropoutButton
                .selectedProperty()
                .subscribe(selected ->
                        model.dropoutSeedProperty().set(selected ? OptionalLong.of(1) : OptionalLong.empty()));
        Button newMask = new Button(TEXT.get("dropout.newmask"), new FontIcon(Feather.REFRESH_CW));
        newMask.setId("dropout-newmask");
        newMask.getStyleClass().add("small-button");
        newMask.disableProperty().bind(dropoutButton.selectedProperty().not());
        newMask.setOnAction(event -> model.dropoutSeedProperty()
                .set(OptionalLong.of(model.dropoutSeedProperty().get().orElse(0) + 1)));
        result.setId("dropout-result");
        result.getStyleClass().add("side-question");
        result.setWrapText(true);
        description.getStyleClass().add("side-text");
        description.setWrapText(true);
        HBox buttons = new HBox(dropoutButton, newMask);
        buttons.getStyleClass().add("small-buttons");
        getChildren().addAll(buttons, result, description);
        model.inspectionProperty().subscribe(this::show);
        // Dropout must not stay on unnoticed while another pane is shown.
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                dropoutButton.setSelected(false);
            }
        });
    }

    private void show() {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        Optional<Prediction> withAllUnits = inspection.flatMap(Inspection::prediction);
        Optional<Dropout> dropout = inspection.flatMap(Inspection::dropout);
        if (withAllUnits.isPresent() && dropout.isPresent()) {
            Prediction withDropout = dropout.get().prediction();
            result.setText(TEXT.get(
                    "dropout.result",
                    withAllUnits.get().digit(),
                    Percent.of(withAllUnits.get().confidence()),
                    withDropout.digit(),
                    Percent.of(withDropout.confidence())));
        } else {
            result.setText("");
        }
        description.setText(inspection.map(DropoutPane::description).orElse(""));
    }

    private static String description(Inspection inspection) {
        int last = inspection.structure().lastLevel();
        String layer = inspection.structure().layer(last - 1).name();
        int units = inspection.structure().shape(last - 1).maps();
        double keepProbability = Dropout.keepProbabilityOf(inspection.structure());
        return Dropout.isUsedInTraining(inspection.structure().model())
                ? TEXT.get("dropout.trained", layer, units, 1 - keepProbability, 1 / keepProbability)
                : TEXT.get("dropout.untrained", layer, units, 1 - keepProbability, 1 / keepProbability);
    }
}
