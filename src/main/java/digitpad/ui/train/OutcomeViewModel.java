package digitpad.ui.train;

import digitpad.model.ModelStore;
import digitpad.network.Preset;
import digitpad.text.Messages;
import digitpad.training.TrainingResult;
import digitpad.training.runs.ResultSaver;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Saves the model of a finished run and holds its outcome. For use on the UI thread only. */
final class OutcomeViewModel {
    private static final Messages TEXT = Messages.of(OutcomeViewModel.class);

    private final ResultSaver saver;
    private final Background background;
    private final Notices.Topic notices;
    private final ReadOnlyObjectWrapper<Optional<RunOutcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    OutcomeViewModel(RunStore runs, ModelStore models, Background background, Notices notices, Executor uiThread) {
        saver = new ResultSaver(runs, models, message -> uiThread.execute(() -> notices.error(message)));
        this.background = background;
        this.notices = notices.topic();
    }

    /** The outcome of the last run; empty before the first run ends and while one is in progress. */
    ReadOnlyObjectProperty<Optional<RunOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /**
     * Forgets the outcome, because another run starts. If the model of that run cannot be saved in its place, a notice
     * says so.
     *
     * @param name of the model
     */
    void clear(String name, Preset preset) {
        outcome.set(Optional.empty());
        background
                .work(() -> saver.ensureWritable(name, preset, Optional.empty()))
                .onFailure(notices::error)
                .run();
    }

    /** Whether the model of the last run could not be saved. */
    boolean isUnsaved() {
        return outcome.get().filter(last -> last.file().isEmpty()).isPresent();
    }

    /**
     * Saves the model.
     *
     * @param folder the folder of the run; empty if the run is not saved
     * @param log receives a line if the model was saved
     * @param finished receives the outcome, whether or not the model could be saved
     */
    void save(TrainingResult result, Optional<RunFolder> folder, Consumer<String> log, Consumer<RunOutcome> finished) {
        background
                .task(() -> {
                    ResultSaver.Saved saved = saver.save(result.model(), folder, Optional.empty());
                    return new RunOutcome(result, saved.model(), Optional.of(saved.file()));
                })
                .onSuccess(saved -> {
                    log.accept(TEXT.get("log.saved", saved.file().orElseThrow()));
                    outcome.set(Optional.of(saved));
                    finished.accept(saved);
                })
                .reportTo(notices)
                .onFailure(() -> {
                    RunOutcome unsaved = new RunOutcome(result, result.model(), Optional.empty());
                    outcome.set(Optional.of(unsaved));
                    finished.accept(unsaved);
                })
                .runInWriteQueue();
    }
}
