package digitpad.ui.inside;

import digitpad.engine.Engine;
import digitpad.explanation.Anatomy;
import digitpad.explanation.Convolution;
import digitpad.explanation.Explanation;
import digitpad.explanation.Inspection;
import digitpad.explanation.LiveInspector;
import digitpad.explanation.MindChange;
import digitpad.explanation.Saliency;
import digitpad.ink.Sheet;
import digitpad.model.Model;
import digitpad.recognition.Prediction;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Notices;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is seen of the network while the tab is in front, and what the user points at. Belongs to the window's thread.
 */
final class InsideViewModel implements AutoCloseable {
    private final CurrentDrawing drawing;
    private final Executor window;
    private final Notices notices;
    private final LiveInspector live;
    private final AtomicReference<Inspection> newest = new AtomicReference<>();

    private final ReadOnlyObjectWrapper<Optional<Inspection>> inspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Spot>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Spot>> pinned = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Spot>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OptionalInt> opened = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> digit = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> inputMap = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalLong> dropoutSeed = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<Saliency.Method> method =
            new SimpleObjectProperty<>(Saliency.Method.GRADIENT_TIMES_INPUT);
    private final BooleanProperty paths = new SimpleBooleanProperty(true);

    private Optional<Model> model = Optional.empty();
    private Optional<Model> inspected = Optional.empty();
    private boolean inFront;

    /** {@code window} runs what it is given on the window's thread. */
    InsideViewModel(Engine engine, CurrentDrawing drawing, Executor window, Notices notices) {
        this.drawing = drawing;
        this.window = window;
        this.notices = notices;
        live = new LiveInspector(engine, new Arrivals());
        drawing.sheetProperty().addListener((property, before, now) -> ask());
        drawing.strokeWidthProperty().addListener((property, before, now) -> ask());
        digit.addListener((property, before, now) -> ask());
        dropoutSeed.addListener((property, before, now) -> ask());
        hovered.addListener((property, before, now) -> select());
        pinned.addListener((property, before, now) -> select());
        selected.addListener((property, before, now) -> {
            if (!sameMap(before, now)) {
                inputMap.set(OptionalInt.empty());
            }
        });
    }

    /** Brings what is found to the window's thread. */
    private final class Arrivals implements LiveInspector.Listener {
        @Override
        public void inspected(Inspection seen) {
            // Only the newest waits for the window.
            if (newest.getAndSet(seen) == null) {
                window.execute(InsideViewModel.this::show);
            }
        }

        @Override
        public void explained(Explanation found) {
            window.execute(() -> explanation.set(Optional.of(found)));
        }

        @Override
        public void failed(Throwable fault) {
            String sentence = Background.sentence(fault);
            window.execute(() -> notices.error(sentence));
        }
    }

    /** Whether anybody sees it; while nobody does, nothing is computed. */
    void setInFront(boolean seen) {
        inFront = seen;
        if (seen) {
            useModel();
            ask();
        }
    }

    /** Looks inside another model. */
    void use(Model next) {
        model = Optional.of(next);
        useModel();
    }

    /** The network that is looked into. */
    Optional<Model> model() {
        return model;
    }

    /** What was seen last. */
    ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** What was found of the drawing once the pen rested; of an earlier one, if its inspection is not the last. */
    ReadOnlyObjectProperty<Optional<Explanation>> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** The cell under the pointer. */
    ObjectProperty<Optional<Spot>> hoveredProperty() {
        return hovered;
    }

    /** The cell that was clicked, which stays whatever the pointer does. */
    ObjectProperty<Optional<Spot>> pinnedProperty() {
        return pinned;
    }

    /** The pinned cell, else the one under the pointer. */
    ReadOnlyObjectProperty<Optional<Spot>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The level that is opened to full size; if none, the whole network is shown. */
    ObjectProperty<OptionalInt> openedProperty() {
        return opened;
    }

    /** The digit that is explained; if none, the most probable. */
    ObjectProperty<OptionalInt> digitProperty() {
        return digit;
    }

    /** Of a convolution, the input map whose patch and kernel are shown; if none, the one that adds most. */
    ObjectProperty<OptionalInt> inputMapProperty() {
        return inputMap;
    }

    /** Which units dropout blanks, if it is at work. */
    ObjectProperty<OptionalLong> dropoutSeedProperty() {
        return dropoutSeed;
    }

    /** How saliency is found. */
    ObjectProperty<Saliency.Method> methodProperty() {
        return method;
    }

    /** Whether the strongest paths are shown. */
    BooleanProperty pathsProperty() {
        return paths;
    }

    /** The saliency to be shown, if it has been found for what is seen. */
    Optional<Saliency> saliency() {
        if (inspection.get().isEmpty() || inspection.get().get().prediction().isEmpty()) {
            return Optional.empty();
        }
        Inspection seen = inspection.get().get();
        if (method.get() == Saliency.Method.GRADIENT_TIMES_INPUT) {
            return Optional.of(seen.saliency());
        }
        return upToDate().map(found -> found.occlusion().get(seen.digit()));
    }

    /** Whether all has been found for what is seen. */
    boolean isExplained() {
        return upToDate().isPresent();
    }

    /** What would change the network's mind, if it has been found for what is seen, and there is ink to erase. */
    Optional<MindChange> mindChange() {
        return upToDate().flatMap(Explanation::mindChange);
    }

    /** Erases pieces of the drawing. */
    void erase(MindChange.Option option) {
        drawing.replace(option.without());
    }

    /** What the drawing is; for showing it. */
    Sheet sheet() {
        return drawing.sheetProperty().get();
    }

    /** The convolution that would be played: the selected one, else the first. */
    Optional<Spot> playable() {
        if (inspection.get().isEmpty()) {
            return Optional.empty();
        }
        Anatomy anatomy = inspection.get().get().anatomy();
        Optional<Spot> chosen =
                selected.get().filter(spot -> spot.level() > 0 && anatomy.layer(spot.level()) instanceof Convolution);
        for (int level = 1; chosen.isEmpty() && level < anatomy.levels(); level++) {
            if (anatomy.layer(level) instanceof Convolution) {
                chosen = Optional.of(new Spot(level, 0, 0, 0));
            }
        }
        return chosen;
    }

    @Override
    public void close() {
        live.close();
    }

    private void useModel() {
        if (inFront && model.isPresent() && !model.equals(inspected)) {
            inspected = model;
            live.use(model.get());
        }
    }

    private void ask() {
        if (inFront) {
            live.ask(new LiveInspector.Question(
                    drawing.sheetProperty().get(),
                    drawing.strokeWidthProperty().get(),
                    digit.get(),
                    dropoutSeed.get()));
        }
    }

    private void show() {
        Inspection seen = newest.getAndSet(null);
        if (seen == null) {
            return;
        }
        boolean other = inspection
                .get()
                .map(before -> !before.anatomy()
                        .model()
                        .architecture()
                        .equals(seen.anatomy().model().architecture()))
                .orElse(true);
        if (other) {
            // Another network has other cells.
            opened.set(OptionalInt.empty());
            pinned.set(Optional.empty());
            hovered.set(Optional.empty());
        }
        inspection.set(Optional.of(seen));
    }

    private void select() {
        selected.set(pinned.get().isPresent() ? pinned.get() : hovered.get());
    }

    /** Of a network in training, what was found when it had learned a little less, if it still gives that answer. */
    private Optional<Explanation> upToDate() {
        return explanation
                .get()
                .filter(found -> inspection
                        .get()
                        .filter(seen -> isExplainedBy(seen, found.of()))
                        .isPresent());
    }

    private static boolean isExplainedBy(Inspection seen, Inspection explained) {
        return seen.image().equals(explained.image())
                && seen.anatomy().model().isOfSameTraining(explained.anatomy().model())
                && seen.prediction()
                        .map(Prediction::digit)
                        .equals(explained.prediction().map(Prediction::digit));
    }

    private static boolean sameMap(Optional<Spot> one, Optional<Spot> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().level() == other.get().level()
                && one.get().map() == other.get().map();
    }
}
