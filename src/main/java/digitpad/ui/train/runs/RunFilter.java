package digitpad.ui.train.runs;

import digitpad.training.runs.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Which runs the list shows: those of all networks, or those of one. For use on the UI thread only. */
final class RunFilter {
    private final ObservableList<RunSummary> all;
    private final FilteredList<RunSummary> shown;
    private final ObservableList<RunSummary> shownView;
    private final ReadOnlyObjectWrapper<Choice> chosen =
            new ReadOnlyObjectWrapper<>(new Choice(Optional.empty(), 0, 0));
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * A choice of runs.
     *
     * @param network the id of their network; empty for all networks
     * @param runs the number of these runs
     * @param all the number of all runs
     */
    record Choice(Optional<String> network, int runs, int all) {}

    /** Creates a filter of a list, which shows all runs at first. */
    RunFilter(ObservableList<RunSummary> all) {
        this.all = all;
        shown = new FilteredList<>(all);
        shownView = FXCollections.unmodifiableObservableList(shown);
        all.addListener((ListChangeListener<RunSummary>) change -> update());
        update();
    }

    /** Returns the runs to show, in the order of the list. */
    ObservableList<RunSummary> shown() {
        return shownView;
    }

    /** The choices: all networks, then each network that has a run, in the order of their names. */
    ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The current choice, which is one of the choices. */
    ReadOnlyObjectProperty<Choice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows only the runs of a network, or all runs if it is empty or has no run. */
    void choose(Optional<String> network) {
        Choice choice = choices.get().stream()
                .filter(each -> each.network().equals(network))
                .findFirst()
                .orElse(choices.get().get(0));
        chosen.set(choice);
        shown.setPredicate(
                run -> choice.network().isEmpty() || choice.network().get().equals(network(run)));
    }

    private void update() {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(run -> counts.merge(network(run), 1, Integer::sum));
        List<Choice> now = new ArrayList<>();
        now.add(new Choice(Optional.empty(), all.size(), all.size()));
        counts.forEach((network, runs) -> now.add(new Choice(Optional.of(network), runs, all.size())));
        choices.set(List.copyOf(now));
        choose(chosen.get().network());
    }

    private static String network(RunSummary run) {
        return run.record().plan().preset().id();
    }
}
