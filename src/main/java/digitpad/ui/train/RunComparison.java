package digitpad.ui.train;

import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.train.plot.PlotViewModel;
import digitpad.ui.train.plot.RunCurves;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Draws the runs that are to be compared beside the one under way. Belongs to the window's thread. */
final class RunComparison {
    private final RunStore store;
    private final Background background;
    private final Notices notices;
    private final PlotViewModel plots;
    private final ObservableSet<String> compared;

    /** {@code compared}: the ids of the runs to draw, as they change. */
    RunComparison(
            RunStore store,
            Background background,
            Notices notices,
            PlotViewModel plots,
            ObservableSet<String> compared) {
        this.store = store;
        this.background = background;
        this.notices = notices;
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

    /** Draws a run that was under way and is not any more: all of it is in memory. */
    void add(RunCurves earlier) {
        plots.show(earlier);
        compared.add(earlier.id());
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
                    // It may have been taken out again meanwhile.
                    if (compared.contains(id)) {
                        plots.show(curves);
                    }
                })
                .onFailure(sentence -> {
                    compared.remove(id);
                    notices.error(sentence);
                })
                .runInWriteQueue();
    }
}
