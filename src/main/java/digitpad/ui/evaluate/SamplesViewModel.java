package digitpad.ui.evaluate;

import digitpad.evaluation.robustness.Disturbance;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.evaluate.RobustnessViewModel.Target;
import digitpad.ui.evaluate.SampleReader.Request;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

/**
 * Shows some images at the chosen strength of the chosen disturbance. They are made in the background, one strength at
 * a time; strengths that were replaced by a later one in the meantime are skipped. For use on the UI thread only.
 */
final class SamplesViewModel {
    /** The strength of a disturbance that is shown first: visible, but readable. */
    private static final int FIRST_STRENGTH = 2;

    private final ObservableValue<Optional<Target>> target;
    private final Function<Request, List<DisturbedSample>> reader;
    private final Background background;
    private final Notices.Topic notices;

    private final ReadOnlyObjectWrapper<Disturbance> disturbance = new ReadOnlyObjectWrapper<>(Disturbance.ROTATION);
    private final DoubleProperty strength = new SimpleDoubleProperty(first(Disturbance.ROTATION));
    private final ReadOnlyObjectWrapper<List<DisturbedSample>> samples = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Disturbance, Double> strengths = new EnumMap<>(Disturbance.class);
    private Optional<Request> reading = Optional.empty();

    /**
     * Creates the view model.
     *
     * @param target whose images are shown, read by its models
     * @param reader makes the images, not on the UI thread
     */
    SamplesViewModel(
            ObservableValue<Optional<Target>> target,
            Function<Request, List<DisturbedSample>> reader,
            Background background,
            Notices notices) {
        this.target = target;
        this.reader = reader;
        this.background = background;
        this.notices = notices.topic();
        strength.subscribe(value -> read());
        target.subscribe(this::follow);
    }

    private static double first(Disturbance disturbance) {
        return disturbance.strengths().get(FIRST_STRENGTH);
    }

    ReadOnlyObjectProperty<Disturbance> disturbanceProperty() {
        return disturbance.getReadOnlyProperty();
    }

    /** The strength in the unit of the disturbance, from 0 to its maximum. */
    DoubleProperty strengthProperty() {
        return strength;
    }

    /** The changed images, by digit; empty until they are made. */
    ReadOnlyObjectProperty<List<DisturbedSample>> samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /** Chooses a disturbance, with the strength that was chosen for it last. */
    void choose(Disturbance chosen) {
        if (chosen != disturbance.get()) {
            strengths.put(disturbance.get(), strength.get());
            disturbance.set(chosen);
            strength.set(strengths.getOrDefault(chosen, first(chosen)));
            // The number may be the same as before.
            read();
        }
    }

    private void follow(Optional<Target> now) {
        samples.set(List.of());
        if (now.isPresent() && !now.get().disturbances().contains(disturbance.get())) {
            choose(Disturbance.ROTATION);
        }
        read();
    }

    private void read() {
        if (reading.isEmpty()) {
            wanted().ifPresent(this::read);
        }
    }

    private void read(Request request) {
        reading = Optional.of(request);
        background
                .task(() -> reader.apply(request))
                .onSuccess(made -> {
                    notices.resolve();
                    if (isOfTarget(request)) {
                        samples.set(made);
                    }
                })
                .onFailure(notices::error)
                .andFinally(() -> {
                    reading = Optional.empty();
                    if (!wanted().equals(Optional.of(request))) {
                        read();
                    }
                })
                .run();
    }

    private boolean isOfTarget(Request request) {
        return wanted().filter(now -> now.disturbance() == request.disturbance()
                        && now.models().equals(request.models())
                        && now.set().equals(request.set()))
                .isPresent();
    }

    private Optional<Request> wanted() {
        return target.getValue()
                .filter(now -> now.set().size() > 0)
                .map(now -> new Request(now.set(), now.models(), disturbance.get(), strength.get()));
    }
}
