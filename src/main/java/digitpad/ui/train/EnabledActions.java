package digitpad.ui.train;

import digitpad.ui.CurrentData;
import digitpad.ui.train.form.PlanInput;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Tells whether a run can be started, and whether a step can be taken. */
final class EnabledActions {
    private final ReadOnlyBooleanWrapper canStart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canStep = new ReadOnlyBooleanWrapper();

    EnabledActions(DataViewModel data, ExtraDataViewModel extraData, PlanInput input, RunViewModel run) {
        canStart.bind(Bindings.createBooleanBinding(
                () -> data.stateProperty().get() == CurrentData.State.READY
                        && !extraData.strokes().readingProperty().get()
                        && input.problemProperty().get().isEmpty()
                        && run.phaseProperty().get() == RunPhase.IDLE,
                data.stateProperty(),
                extraData.strokes().readingProperty(),
                input.problemProperty(),
                run.phaseProperty()));
        canStep.bind(Bindings.createBooleanBinding(
                () -> canStart.get() || run.canStep() || run.phaseProperty().get() == RunPhase.STARTING,
                canStart,
                run.phaseProperty()));
    }

    /** Whether a run can be started: the dataset is loaded, the form is valid, and no run is in progress. */
    ReadOnlyBooleanProperty canStartProperty() {
        return canStart.getReadOnlyProperty();
    }

    /**
     * Whether a step can be taken in the current run, or in a new one that it starts. Stays true while that run starts,
     * because a disabled button would lose the keyboard focus.
     */
    ReadOnlyBooleanProperty canStepProperty() {
        return canStep.getReadOnlyProperty();
    }
}
