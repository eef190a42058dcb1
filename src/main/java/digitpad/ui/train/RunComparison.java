package digitpad.ui.train;

import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.train.plot.PlotViewModel;
import digitpad.ui.train.plot.RunCurves;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Adds the runs that are to be compared to the plots. For use on the UI thread only. */
final class RunComparison {
    private final RunStore store;
    private final Background background;
    private final Notices.Topic notices;
    private final PlotViewModel plots;
    private final ObservableSet<String> compared;

    /**
     * Reads and draws each run that is added to a set, and removes each that is removed from it.
     *
     * @param compared the ids of the runs to draw
     */
    RunComparison(
            RunStore store,
            Background background,
            Notices notices,
            PlotViewModel plots,
            ObservableSet<String> compared) {
        this.store = store;
        this.background = background;
        this.notices = notices.topic();
        this.plots = plots;
        this.compared = compared;
        compared.addListener((SetChangeListener<String>) change -> {
            if (change.wasRemoved()) {
                plots.drop(change.getElementRemoved());
            } else if (!plots.contains(change.getElementAdded())) {
                read(change.getElementAdded());
            }
        });
    }

    /** Keeps drawing a run that has ended. Its curves are in memory and are not read again. */
    void add(RunCurves run) {
        plots.show(run);
        compared.add(run.id());
    }

    private void read(String id) {
        background
                .task(() -> {
                    RunFolder run = store.find(id);
                    RunCurves curves =
                            new RunCurves(id, run.record().name(), run.record().plan());
                    curves.add(run.history());
                    return curves;
                })
                .onSuccess(curves -> {
                    // The run may have been removed while it was being read.
                    if (compared.contains(id)) {
                        plots.show(curves);
                    }
                })
                .reportTo(notices)
                .onFailure(() -> compared.remove(id))
                .runInWriteQueue();
    }
}
