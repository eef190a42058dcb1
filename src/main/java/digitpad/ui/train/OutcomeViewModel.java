package digitpad.ui.train;

import digitpad.model.ModelStore;
import digitpad.text.Messages;
import digitpad.training.TrainingResult;
import digitpad.training.runs.ResultSaver;
import digitpad.training.runs.RunFolder;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Saves what came of a run, and holds it. Belongs to the window's thread. */
final class OutcomeViewModel {
    private static final Messages TEXT = Messages.of(OutcomeViewModel.class);

    private final ResultSaver saver;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<RunOutcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    OutcomeViewModel(ModelStore models, Background background, Notices notices, Executor window) {
        saver = new ResultSaver(models, sentence -> window.execute(() -> notices.error(sentence)));
        this.background = background;
        this.notices = notices;
    }

    /** What came of the last run; none before, and while one is under way. */
    ReadOnlyObjectProperty<Optional<RunOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Another run begins. */
    void clear() {
        outcome.set(Optional.empty());
    }

    /** Whether there is a model that could not be saved. */
    boolean isUnsaved() {
        return outcome.get().filter(came -> came.file().isEmpty()).isPresent();
    }

    /**
     * Saves the model.
     *
     * @param where the run is kept; none if it is not
     * @param log gets a line if the model is saved
     * @param finished gets what came of it, whether or not the model could be saved
     */
    void save(TrainingResult result, Optional<RunFolder> where, Consumer<String> log, Consumer<RunOutcome> finished) {
        background
                .task(() -> {
                    ResultSaver.Saved saved = saver.save(result.model(), where, Optional.empty());
                    return new RunOutcome(result, saved.model(), Optional.of(saved.file()));
                })
                .onSuccess(saved -> {
                    log.accept(TEXT.get("log.saved", saved.file().orElseThrow()));
                    outcome.set(Optional.of(saved));
                    finished.accept(saved);
                })
                .onFailure(sentence -> {
                    notices.error(sentence);
                    RunOutcome unsaved = new RunOutcome(result, result.model(), Optional.empty());
                    outcome.set(Optional.of(unsaved));
                    finished.accept(unsaved);
                })
                .runInWriteQueue();
    }
}
