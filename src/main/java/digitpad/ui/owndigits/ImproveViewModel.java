package digitpad.ui.owndigits;

import digitpad.dataset.MnistData;
import digitpad.model.Model;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.training.finetune.FineTuneJob;
import digitpad.training.finetune.FineTuneProgress;
import digitpad.training.finetune.FineTuneResult;
import digitpad.training.finetune.FineTuneSettings;
import digitpad.training.finetune.FineTuneText;
import digitpad.training.finetune.FineTunedModels;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.ErrorMessage;
import digitpad.ui.LatestValue;
import digitpad.ui.owndigits.ImproveState.Failed;
import digitpad.ui.owndigits.ImproveState.Finished;
import digitpad.ui.owndigits.ImproveState.Idle;
import digitpad.ui.owndigits.ImproveState.Working;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Fine-tunes the model in use on the user's digits, and uses the new model if it still reads MNIST. For use on the UI
 * thread only.
 */
final class ImproveViewModel {
    private static final Messages TEXT = Messages.of(ImproveViewModel.class);
    private static final double UNKNOWN = -1;
    private static final Idle IDLE = new Idle();

    private final OwnDigits digits;
    private final ActiveModel active;
    private final CurrentData data;
    private final Runner runner;
    private final BooleanSupplier isTraining;
    private final FineTunedModels models;
    private final Background background;
    private final LatestValue<FineTuneProgress> latestProgress;
    private final ReadOnlyObjectWrapper<ImproveState> state = new ReadOnlyObjectWrapper<>(IDLE);

    private boolean awaitsData;
    private AtomicBoolean canceled = new AtomicBoolean();
    private Optional<Model> former = Optional.empty();

    /** Runs a job, and waits for it. */
    @FunctionalInterface
    interface Runner {
        /** Like {@link digitpad.training.finetune.FineTuner#run}. */
        Optional<FineTuneResult> run(FineTuneJob job, Consumer<FineTuneProgress> listener, BooleanSupplier canceled)
                throws InterruptedException;
    }

    /**
     * Creates the view model.
     *
     * @param isTraining whether a training is running or paused, for which fine-tuning would have to wait
     * @param uiThread runs tasks on the UI thread
     */
    ImproveViewModel(
            OwnDigits digits,
            ActiveModel active,
            CurrentData data,
            Runner runner,
            BooleanSupplier isTraining,
            FineTunedModels models,
            Background background,
            Executor uiThread) {
        this.digits = digits;
        this.active = active;
        this.data = data;
        this.runner = runner;
        this.isTraining = isTraining;
        this.models = models;
        this.background = background;
        latestProgress = new LatestValue<>(uiThread, this::showProgress);
        data.stateProperty().subscribe(now -> dataChanged());
    }

    ReadOnlyObjectProperty<ImproveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Starts, unless it is in progress. */
    void start() {
        if (state.get() instanceof Working) {
            return;
        }
        if (active.chosenProperty().get().isEmpty()) {
            state.set(new Failed(TEXT.get("improve.model")));
        } else if (isTraining.getAsBoolean()) {
            state.set(new Failed(TEXT.get("improve.training")));
        } else {
            canceled = new AtomicBoolean();
            state.set(new Working(TEXT.get("improve.data"), UNKNOWN));
            awaitsData = true;
            data.loadOnce();
            data.retryIfMissing();
            dataChanged();
        }
    }

    private void dataChanged() {
        if (!awaitsData) {
            return;
        }
        switch (data.stateProperty().get()) {
            case READY -> {
                awaitsData = false;
                data.data().ifPresent(this::fineTune);
            }
            case MISSING -> {
                awaitsData = false;
                state.set(new Failed(TEXT.get("improve.missing")));
            }
            case UNKNOWN, SEARCHING, LOADING, DOWNLOADING -> {}
        }
    }

    private void fineTune(MnistData loaded) {
        Model model = active.chosenProperty().get().orElseThrow();
        AtomicBoolean stop = canceled;
        // After all queued writes, so that no digit is missing.
        background
                .work(() -> {})
                .onSuccess(() -> background
                        .task(() -> runner.run(
                                new FineTuneJob(model, loaded, digits.readAll(), FineTuneSettings.STANDARD),
                                latestProgress::offer,
                                stop::get))
                        .onSuccess(this::ended)
                        .onFailure((ErrorMessage message) -> state.set(new Failed(message.text())))
                        .run())
                .runInWriteQueue();
    }

    private void showProgress(FineTuneProgress now) {
        if (state.get() instanceof Working && !canceled.get()) {
            state.set(new Working(
                    FineTuneText.of(now),
                    now.stage() == FineTuneProgress.Stage.TRAINING ? now.done() / (double) now.steps() : UNKNOWN));
        }
    }

    private void ended(Optional<FineTuneResult> result) {
        if (canceled.get() || result.isEmpty()) {
            state.set(IDLE);
        } else if (result.get().isKept()) {
            saveAndUse(result.get());
        } else {
            state.set(new Finished(result.get(), Optional.empty(), Optional.empty()));
        }
    }

    private void saveAndUse(FineTuneResult result) {
        background
                .task(() -> models.save(result))
                .onSuccess(saved -> {
                    former = active.chosenProperty().get();
                    active.use(saved);
                    active.refresh();
                    state.set(new Finished(
                            result,
                            Optional.of(saved.info().name()),
                            former.map(model -> model.info().name())));
                })
                .onFailure((ErrorMessage message) -> state.set(new Failed(message.text())))
                .runInWriteQueue();
    }

    /** Saves and uses a model that was not put in use by itself. */
    void useAllTheSame() {
        if (state.get() instanceof Finished finished && finished.saved().isEmpty()) {
            state.set(new Working(TEXT.get("improve.saving"), UNKNOWN));
            saveAndUse(finished.result());
        }
    }

    /** Uses the former model again. The new one stays saved. */
    void undo() {
        if (state.get() instanceof Finished finished && finished.isInUse()) {
            former.ifPresent(active::use);
            state.set(new Finished(finished.result(), finished.saved(), Optional.empty()));
        }
    }

    /** Cancels, if it is in progress. Nothing is saved then. */
    void cancel() {
        if (state.get() instanceof Working) {
            canceled.set(true);
            state.set(awaitsData ? IDLE : new Working(TEXT.get("improve.canceling"), UNKNOWN));
            awaitsData = false;
        }
    }

    /** Removes the result. */
    void dismiss() {
        if (!(state.get() instanceof Working)) {
            state.set(IDLE);
        }
    }
}
