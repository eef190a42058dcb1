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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** The state shared by all plots of a screen: the runs, the visible steps, and the step at the cursor. */
public final class PlotViewModel {
    /** With fewer steps, the axis would have labels at fractions of a step. */
    private static final int MIN_STEPS = 5;

    private final Map<String, RunCurves> compared = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final ColorAllocator colors = new ColorAllocator();
    private final ReadOnlyObjectWrapper<Optional<Span>> zoom = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper allValues = new ReadOnlyBooleanWrapper();
    private final DoubleProperty cursorStep = new SimpleDoubleProperty(Double.NaN);
    private final Map<Quantity, BooleanProperty> logarithmic = new EnumMap<>(Quantity.class);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private RunCurves current;

    /** Creates the state with {@code current}, the run in progress or the last one. */
    public PlotViewModel(RunCurves current) {
        this.current = current;
        zoom.subscribe(this::changed);
        allValues.subscribe(this::changed);
        for (Quantity quantity : Quantity.values()) {
            BooleanProperty log = new SimpleBooleanProperty();
            log.subscribe(this::changed);
            logarithmic.put(quantity, log);
        }
    }

    /** Sets the current run, which is drawn on top. The previous one stays only if it was added for comparison. */
    public void setCurrent(RunCurves next) {
        current = next;
        zoom.set(Optional.empty());
        allValues.set(false);
        changed();
    }

    /** Adds a run for comparison. */
    public void show(RunCurves curves) {
        compared.put(curves.id(), curves);
        changed();
    }

    /** Whether a run was added for comparison. */
    public boolean contains(String id) {
        return compared.containsKey(id);
    }

    /** Changes the displayed name of a run. */
    public void rename(String id, String name) {
        for (RunCurves run : runs()) {
            if (run.id().equals(id) && !run.name().equals(name)) {
                run.rename(name);
                changed();
            }
        }
    }

    /** Removes a run from the comparison. */
    public void drop(String id) {
        compared.remove(id);
        hidden.remove(id);
        if (!id.equals(current.id())) {
            colors.free(id);
        }
        changed();
    }

    /** Announces that a curve has changed. */
    public void changed() {
        version.set(version.get() + 1);
    }

    /** A number that increases with every change to the drawn content. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Returns the color number of a run, from 0; its lines have that color if there are several runs. */
    public int color(String id) {
        return colors.of(id);
    }

    /** Whether the plot of a quantity has a logarithmic scale; for accuracy, a logarithmic scale of the error. */
    BooleanProperty logarithmicProperty(Quantity quantity) {
        return logarithmic.get(quantity);
    }

    /** Returns all runs, including hidden ones; the current run is last. */
    List<RunCurves> runs() {
        List<RunCurves> all = new ArrayList<>(compared.values());
        all.removeIf(run -> run.id().equals(current.id()));
        if (!current.isEmpty() || all.isEmpty()) {
            all.add(current);
        }
        return all;
    }

    /** Returns the runs that are not hidden. */
    List<RunCurves> visibleRuns() {
        List<RunCurves> all = runs();
        // A single run is never hidden: there is no legend by which to show it again.
        return all.size() == 1
                ? all
                : all.stream().filter(run -> !hidden.contains(run.id())).toList();
    }

    /** Whether there is only one run. */
    boolean hasSingleRun() {
        return runs().size() == 1;
    }

    /** Whether a run is the one in progress, or the last one. */
    boolean isCurrent(RunCurves run) {
        return run.id().equals(current.id());
    }

    boolean isHidden(String id) {
        return hidden.contains(id);
    }

    /** Hides the curves of a run, or shows them again. */
    void toggle(String id) {
        if (!hidden.remove(id)) {
            hidden.add(id);
        }
        changed();
    }

    /** Returns the visible steps. */
    Span span() {
        return zoom.get().map(span -> span.within(fullSpan())).orElse(fullSpan());
    }

    /** Returns all steps of the longest visible run. */
    Span fullSpan() {
        int steps = visibleRuns().stream().mapToInt(RunCurves::steps).max().orElse(MIN_STEPS);
        return new Span(0, Math.max(MIN_STEPS, steps));
    }

    /** The steps zoomed in to; empty if all steps are visible. */
    ReadOnlyObjectProperty<Optional<Span>> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /**
     * Zooms in or out.
     *
     * @param factor the factor for the number of visible steps: below 1 zooms in
     * @param anchor the position that does not move, as a fraction of the width, 0..1
     */
    void zoom(double factor, double anchor) {
        show(span().zoomed(factor, anchor, fullSpan()));
    }

    /** Moves the visible steps by a fraction of their number: forward if above 0, otherwise back. */
    void pan(double fraction) {
        show(span().moved(fraction, fullSpan()));
    }

    /** Whether the plots cover all values, including early ones, which late improvements are small against. */
    ReadOnlyBooleanProperty allValuesProperty() {
        return allValues.getReadOnlyProperty();
    }

    /** Makes all steps and all values visible. */
    void showAll() {
        zoom.set(Optional.empty());
        allValues.set(true);
    }

    /** Makes everything visible; if it is already, leaves out early values again. */
    void toggleAll() {
        if (zoom.get().isEmpty() && allValues.get()) {
            allValues.set(false);
        } else {
            showAll();
        }
    }

    /** The step at the cursor; NaN if the cursor is not in a plot. */
    DoubleProperty cursorStepProperty() {
        return cursorStep;
    }

    private void show(Span span) {
        zoom.set(span.equals(fullSpan()) ? Optional.empty() : Optional.of(span));
    }
}
