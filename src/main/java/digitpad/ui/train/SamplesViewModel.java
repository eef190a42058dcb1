package digitpad.ui.train;

import digitpad.training.batches.SamplePreview;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A preview of the training samples under the current settings. For use on the UI thread only. */
final class SamplesViewModel {
    /** Number of samples drawn; enough to fill a wide window. */
    static final int COUNT = 32;

    private record Request(TrainingPlan plan, TrainingData trainingData) {}

    private final Background background;
    private final Notices.Topic notices;
    private final ReadOnlyObjectWrapper<List<SamplePreview.Sample>> samples = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Request> pending = Optional.empty();
    private boolean drawing;
    private long seed;

    SamplesViewModel(Background background, Notices notices) {
        this.background = background;
        this.notices = notices.topic();
    }

    /** The samples to show; empty before the dataset is loaded. */
    ReadOnlyObjectProperty<List<SamplePreview.Sample>> samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /** Shows the same samples under other settings. If settings change quickly, intermediate ones may be skipped. */
    void show(TrainingPlan plan, TrainingData trainingData) {
        pending = Optional.of(new Request(plan.withSeed(seed), trainingData));
        draw();
    }

    /** Selects other samples, starting with the next call of {@link #show}. */
    void shuffle() {
        seed++;
    }

    private void draw() {
        if (drawing || pending.isEmpty()) {
            return;
        }
        Request request = pending.get();
        pending = Optional.empty();
        drawing = true;
        background
                .task(() -> SamplePreview.draw(request.plan(), request.trainingData(), COUNT))
                .onSuccess(samples::set)
                .reportTo(notices)
                .andFinally(() -> {
                    drawing = false;
                    draw();
                })
                .run();
    }
}
