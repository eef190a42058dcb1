package digitpad.ui.train;

import digitpad.network.Preset;
import digitpad.ui.train.form.PlanInput;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Tells whether any setting differs from the preset, and restores them. */
final class PresetDeviation {
    private final PlanInput input;
    private final ExtraDataViewModel extraData;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    PresetDeviation(PlanInput input, ExtraDataViewModel extraData) {
        this.input = input;
        this.extraData = extraData;
        changed.bind(Bindings.createBooleanBinding(
                () -> input.changedProperty().get() || addsDataToTutorial(),
                input.changedProperty(),
                input.presetProperty(),
                extraData.useOwnDigitsProperty(),
                extraData.strokes().usedProperty()));
    }

    /** Whether any setting differs from the preset. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Restores the settings of the preset. The tutorial trains on the MNIST images only. */
    void restore() {
        if (addsDataToTutorial()) {
            extraData.useOwnDigitsProperty().set(false);
            extraData.strokes().usedProperty().set(false);
        }
        input.reset();
    }

    private boolean addsDataToTutorial() {
        return Preset.TUTORIAL.equals(input.presetProperty().get())
                && (extraData.useOwnDigitsProperty().get()
                        || extraData.strokes().usedProperty().get());
    }
}
