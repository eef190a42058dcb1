package digitpad.ui.evaluate;

import digitpad.text.Messages;
import digitpad.ui.controls.ChoiceNames;
import java.util.Optional;
import javafx.scene.control.ComboBox;

/** Chooses the run whose validation images are read; hidden while other digits are chosen. */
final class RunBox extends ComboBox<RunChoice> {
    private static final Messages TEXT = Messages.of(RunBox.class);

    RunBox(DigitsViewModel digits) {
        setId("evaluate-run");
        setMaxWidth(Double.MAX_VALUE);
        setPromptText(TEXT.get("run.prompt"));
        setConverter(new ChoiceNames<>(run -> TEXT.get("run.choice", run.name(), run.id())));
        digits.runsProperty().subscribe(runs -> {
            getItems().setAll(runs);
            // A box forgets its value when its list changes.
            setValue(digits.runProperty().get().orElse(null));
        });
        digits.runProperty().subscribe(run -> setValue(run.orElse(null)));
        setOnAction(event -> Optional.ofNullable(getValue())
                .ifPresent(run -> digits.runProperty().set(Optional.of(run))));
        digits.kindProperty().subscribe(kind -> {
            setVisible(kind == DataKind.RUN);
            setManaged(kind == DataKind.RUN);
        });
    }
}
