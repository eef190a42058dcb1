package digitpad.ui.train;

import digitpad.network.Preset;
import digitpad.ui.train.form.PlanInput;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** How the training that is set up differs from the preset's, and the way back. */
final class PresetDeviation {
    private final PlanInput input;
    private final ExtraDataViewModel ink;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    PresetDeviation(PlanInput input, ExtraDataViewModel ink) {
        this.input = input;
        this.ink = ink;
        changed.bind(Bindings.createBooleanBinding(
                () -> input.changedProperty().get() || learnsMoreThanTheTutorial(),
                input.changedProperty(),
                input.presetProperty(),
                ink.useOwnDigitsProperty(),
                ink.useStrokesProperty()));
    }

    /** Whether the training would be another than the preset's. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Takes the form back to the preset's usual settings; the tutorial learns from the images alone. */
    void restore() {
        if (learnsMoreThanTheTutorial()) {
            ink.useOwnDigitsProperty().set(false);
            ink.useStrokesProperty().set(false);
        }
        input.reset();
    }

    private boolean learnsMoreThanTheTutorial() {
        return Preset.TUTORIAL.equals(input.presetProperty().get())
                && (ink.useOwnDigitsProperty().get() || ink.useStrokesProperty().get());
    }
}
