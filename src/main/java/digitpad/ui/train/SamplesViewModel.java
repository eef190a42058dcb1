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

/** Some samples as the network would learn from them. Belongs to the window's thread. */
final class SamplesViewModel {
    /** Enough for a wide window. */
    static final int COUNT = 32;

    private record Wanted(TrainingPlan plan, TrainingData material) {}

    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<SamplePreview.Sample>> samples = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Wanted> next = Optional.empty();
    private boolean drawing;
    private long seed;

    SamplesViewModel(Background background, Notices notices) {
        this.background = background;
        this.notices = notices;
    }

    /** The samples shown; none before there is data. */
    ReadOnlyObjectProperty<List<SamplePreview.Sample>> samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /** Shows the same samples under other settings. Of settings that follow each other quickly the last are shown. */
    void show(TrainingPlan plan, TrainingData material) {
        next = Optional.of(new Wanted(plan.withSeed(seed), material));
        draw();
    }

    /** Shows other samples from the next time on. */
    void shuffle() {
        seed++;
    }

    private void draw() {
        if (drawing || next.isEmpty()) {
            return;
        }
        Wanted wanted = next.get();
        next = Optional.empty();
        drawing = true;
        background
                .task(() -> SamplePreview.draw(wanted.plan(), wanted.material(), COUNT))
                .onSuccess(samples::set)
                .onFailure(notices::error)
                .andFinally(() -> {
                    drawing = false;
                    draw();
                })
                .run();
    }
}
