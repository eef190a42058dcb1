package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.CurrentData;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Says why no training can be started now. */
final class StartHint {
    private static final Messages TEXT = Messages.of(StartHint.class);
    private static final Set<CurrentData.State> NO_DATA =
            Set.of(CurrentData.State.MISSING, CurrentData.State.DOWNLOADING);

    private StartHint() {}

    /** Returns the current reason; meaningless while a training can be started. */
    static ObservableValue<String> of(TrainViewModel training) {
        return Bindings.createStringBinding(
                () -> TEXT.get(key(training)),
                training.run().phaseProperty(),
                training.data().stateProperty(),
                training.extraData().strokes().readingProperty(),
                training.input().problemProperty());
    }

    private static String key(TrainViewModel training) {
        if (!training.isIdle()) {
            return "start.busy";
        }
        CurrentData.State data = training.data().stateProperty().get();
        if (NO_DATA.contains(data)) {
            return "start.data";
        }
        boolean reading = data != CurrentData.State.READY
                || training.extraData().strokes().readingProperty().get();
        return reading ? "start.reading" : "start.invalid";
    }
}
