package digitpad.ui.train;

import digitpad.network.Preset;
import digitpad.text.UserException;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.UserNetworks;
import digitpad.ui.train.form.PlanInput;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** Chooses the network of the form as the network editor wants it. For use on the UI thread only. */
final class NetworkSelection {
    private final PlanInput input;
    private final UserNetworks networks;
    private final ObservableValue<RunPhase> phase;
    /** The saved networks before their last change. */
    private List<Preset> listed = List.of();

    NetworkSelection(PlanInput input, UserNetworks networks, ObservableValue<RunPhase> phase) {
        this.input = input;
        this.networks = networks;
        this.phase = phase;
        networks.toTrainProperty().subscribe(this::takeRequested);
        phase.subscribe(this::takeRequested);
        networks.saved().subscribe(this::followChange);
        takeRequested();
        followChange();
    }

    /** Chooses the network that the editor asked for, once no run is in progress. */
    private void takeRequested() {
        if (isIdle()) {
            networks.toTrainProperty().get().ifPresent(network -> {
                networks.toTrainProperty().set(Optional.empty());
                input.fill(TrainingPlan.of(network));
            });
        }
    }

    private boolean isIdle() {
        return phase.getValue() == RunPhase.IDLE;
    }

    /** Shows the new version of the chosen network if it was saved again or renamed. */
    private void followChange() {
        List<Preset> before = listed;
        listed = List.copyOf(networks.saved());
        Preset chosen = input.presetProperty().get();
        if (isIdle() && before.contains(chosen)) {
            networks.saved(chosen.id())
                    .or(() -> renamed(chosen, before))
                    .filter(now -> !now.equals(chosen))
                    .ifPresent(now -> input.fill(withSettingsOfRun(TrainingPlan.of(now))));
        }
    }

    /** Returns the network that is new in the list and differs from another one only in its name. */
    private Optional<Preset> renamed(Preset other, List<Preset> before) {
        return networks.saved().stream()
                .filter(network -> !before.contains(network))
                .filter(network -> network.withId(other.id()).equals(other))
                .findFirst();
    }

    /** Returns a plan with the settings of the form that do not belong to a network. */
    private TrainingPlan withSettingsOfRun(TrainingPlan plan) {
        try {
            TrainingPlan typed = input.plan();
            return plan.withSeed(typed.seed())
                    .withValidationImages(typed.validationImages())
                    .withStopping(typed.stopping());
        } catch (UserException e) {
            // A field of the form is wrong; it gets the default.
            return plan;
        }
    }

    /** Shows the network of the form in the editor, with the recipe of the form if that is valid. */
    void edit() {
        Preset preset = input.presetProperty().get();
        networks.edit(
                input.problemProperty().get().isPresent()
                        ? preset
                        : new Preset(
                                preset.id(), preset.architecture(), input.plan().recipe()));
    }

    /** Reads the networks of the user. */
    void refresh() {
        networks.refresh();
    }
}
