package digitpad.ui.train.plot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Which runs are plotted, which steps of them, and which step is pointed at; the same for all plots of a screen. */
public final class PlotViewModel {
    /** Fewer would be labelled with fractions of a step. */
    private static final int LEAST_STEPS = 5;

    private final Map<String, RunCurves> compared = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final ColorAllocator colours = new ColorAllocator();
    private final ReadOnlyObjectWrapper<Optional<Span>> zoom = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty pointedAt = new SimpleDoubleProperty(Double.NaN);
    private final Map<Quantity, BooleanProperty> logarithmic = new EnumMap<>(Quantity.class);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private RunCurves current;

    /** {@code current}: the run under way, or the last. */
    public PlotViewModel(RunCurves current) {
        this.current = current;
        zoom.subscribe(this::changed);
        for (Quantity quantity : Quantity.values()) {
            BooleanProperty log = new SimpleBooleanProperty();
            log.subscribe(this::changed);
            logarithmic.put(quantity, log);
        }
    }

    /** Draws a run on top of all others; that before, if any, is drawn only if it is compared. */
    public void setCurrent(RunCurves next) {
        current = next;
        zoom.set(Optional.empty());
        changed();
    }

    /** Draws a run as well. */
    public void show(RunCurves curves) {
        compared.put(curves.id(), curves);
        changed();
    }

    /** Whether a run is drawn besides the one under way. */
    public boolean contains(String id) {
        return compared.containsKey(id);
    }

    /** The run is called something else now. */
    public void rename(String id, String name) {
        for (RunCurves run : runs()) {
            if (run.id().equals(id) && !run.name().equals(name)) {
                run.rename(name);
                changed();
            }
        }
    }

    /** Draws a run no longer. */
    public void drop(String id) {
        compared.remove(id);
        hidden.remove(id);
        if (!id.equals(current.id())) {
            colours.free(id);
        }
        changed();
    }

    /** Something was added to a curve. */
    public void changed() {
        version.set(version.get() + 1);
    }

    /** Changes with all that is drawn. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The number of the colour that a run's lines have if there are several runs, from 0. */
    public int color(String id) {
        return colours.of(id);
    }

    /** Whether a quantity is shown by its logarithm, or by that of the error. */
    BooleanProperty logarithmicProperty(Quantity quantity) {
        return logarithmic.get(quantity);
    }

    /** All runs there are to draw, the run under way last. */
    List<RunCurves> runs() {
        List<RunCurves> all = new ArrayList<>(compared.values());
        all.removeIf(run -> run.id().equals(current.id()));
        if (!current.isEmpty() || all.isEmpty()) {
            all.add(current);
        }
        return all;
    }

    /** Those of them that are not hidden. */
    List<RunCurves> visibleRuns() {
        List<RunCurves> all = runs();
        // The legend, by which it could be shown again, is only there for several.
        return all.size() == 1
                ? all
                : all.stream().filter(run -> !hidden.contains(run.id())).toList();
    }

    /** Whether there is one run and no other to tell it from. */
    boolean hasSingleRun() {
        return runs().size() == 1;
    }

    /** Whether it is the run under way, or the last. */
    boolean isCurrent(RunCurves run) {
        return run.id().equals(current.id());
    }

    boolean isHidden(String id) {
        return hidden.contains(id);
    }

    /** Hides a run's curves, or shows them again. */
    void toggle(String id) {
        if (!hidden.remove(id)) {
            hidden.add(id);
        }
        changed();
    }

    /** The steps in sight. */
    Span span() {
        return zoom.get().map(span -> span.within(fullSpan())).orElse(fullSpan());
    }

    /** All steps of the runs. */
    Span fullSpan() {
        int steps = visibleRuns().stream().mapToInt(RunCurves::steps).max().orElse(LEAST_STEPS);
        return new Span(0, Math.max(LEAST_STEPS, steps));
    }

    /** The part that was zoomed into, if any. */
    ReadOnlyObjectProperty<Optional<Span>> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /**
     * Shows fewer or more steps.
     *
     * @param factor of the steps in sight: below 1 is nearer
     * @param share of the width at which the step stays where it is, 0..1
     */
    void zoom(double factor, double share) {
        show(span().zoomed(factor, share, fullSpan()));
    }

    /** Shows steps farther to the right (above 0) or to the left, by a share of those in sight. */
    void pan(double share) {
        show(span().moved(share, fullSpan()));
    }

    /** Shows all steps. */
    void fit() {
        zoom.set(Optional.empty());
    }

    /** The step that is pointed at; NaN if none is. */
    DoubleProperty cursorStepProperty() {
        return pointedAt;
    }

    private void show(Span span) {
        zoom.set(span.equals(fullSpan()) ? Optional.empty() : Optional.of(span));
    }
}
