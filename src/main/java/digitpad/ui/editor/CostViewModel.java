package digitpad.ui.editor;

import digitpad.network.Architecture;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.draft.DraftCheck;
import digitpad.text.Messages;
import digitpad.training.cost.CostText;
import digitpad.training.cost.RequiredMemory;
import digitpad.training.cost.TrainingSpeed;
import digitpad.ui.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the network costs: its sizes, and the time and the memory that its training takes on this machine. */
final class CostViewModel {
    private static final Messages TEXT = Messages.of(CostViewModel.class);

    /**
     * One of the costs.
     *
     * @param key in message keys
     */
    record Cost(String key, String value) {}

    private final Services services;
    private final DraftViewModel draft;
    private final ReadOnlyObjectWrapper<List<Cost>> costs = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<TrainingSpeed> speed = Optional.empty();
    private boolean measuring;

    CostViewModel(Services services, DraftViewModel draft) {
        this.services = services;
        this.draft = draft;
        draft.historyProperty().subscribe(now -> update());
    }

    /** The costs, in the order in which they are shown. */
    ReadOnlyObjectProperty<List<Cost>> costsProperty() {
        return costs.getReadOnlyProperty();
    }

    /** Measures how fast this machine trains, once. While a network trains, the measurement would be wrong. */
    void measure() {
        if (measuring || speed.isPresent() || services.trainer().isBusy()) {
            return;
        }
        measuring = true;
        services.background()
                .task(() -> TrainingSpeed.measure(services.engine()))
                .onSuccess(measured -> {
                    // A training that began meanwhile has slowed it down.
                    speed = services.trainer().isBusy() ? Optional.empty() : Optional.of(measured);
                    update();
                })
                .andFinally(() -> measuring = false)
                .run();
    }

    private void update() {
        DraftCheck check = draft.checkProperty().get();
        List<Cost> all = new ArrayList<>();
        all.add(new Cost("layers", TEXT.get("cost.count", draft.draft().layerCount())));
        if (check.problem().isEmpty()) {
            all.add(new Cost("parameters", TEXT.get("cost.count", check.parameters())));
            all.add(new Cost("multiply-adds", TEXT.get("cost.count", check.multiplyAdds())));
            // The name does not matter.
            Preset network = draft.draft().network(Preset.QUICK.id());
            all.addAll(ofTraining(network.architecture(), network.recipe()));
        }
        costs.set(List.copyOf(all));
    }

    private List<Cost> ofTraining(Architecture architecture, Recipe recipe) {
        return List.of(
                new Cost("memory", CostText.memory(RequiredMemory.of(architecture, recipe))),
                new Cost(
                        "step",
                        speed.map(measured -> CostText.stepTime(measured.stepTime(architecture, recipe)))
                                .orElse(TEXT.get("cost.unknown"))),
                new Cost(
                        "training",
                        speed.map(measured -> TEXT.get(
                                        "cost.training",
                                        CostText.trainingTime(measured.trainingTime(architecture, recipe)),
                                        recipe.steps()))
                                .orElse(TEXT.get("cost.unknown"))));
    }
}
