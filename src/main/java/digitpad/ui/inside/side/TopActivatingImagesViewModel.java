package digitpad.ui.inside.side;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.engine.Engine;
import digitpad.explanation.Inspector;
import digitpad.explanation.TopActivatingImages;
import digitpad.model.Model;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.Notices;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which of the current data's test images excite the maps of a level most. Belongs to the window's thread. */
public final class TopActivatingImagesViewModel {
    /** Of the test images, the first so many: enough to find what a map likes, in a few seconds. */
    static final int SEARCHED_IMAGES = 2_000;

    /** Steps that a network in training takes at least before it is searched anew. */
    private static final int LEAST_STEPS = 200;

    /** How things stand. */
    enum State {
        /** Nothing was asked yet. */
        IDLE,
        SEARCHING,
        FOUND,
        /** The data is not on this computer. */
        NO_DATA
    }

    /**
     * What was found.
     *
     * @param level whose maps they are
     * @param data whose test images they are
     * @param byMap for each map its images, the most exciting first
     */
    record Found(Model model, int level, MnistData data, List<List<TopActivatingImages.ActivatingImage>> byMap) {
        Found {
            byMap = List.copyOf(byMap);
        }
    }

    private record Wanted(Model model, int level) {
        /** Whether what excites one tells enough of the other. */
        boolean answers(Wanted other) {
            return level == other.level
                    && model.info().isFromSameRun(other.model.info())
                    && isFresh(
                            model.info().training().stepsDone(),
                            other.model.info().training().stepsDone());
        }
    }

    private final Engine engine;
    private final CurrentData current;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private Optional<Found> found = Optional.empty();
    private Optional<Wanted> wanted = Optional.empty();
    private Optional<Wanted> underWay = Optional.empty();
    private Optional<Wanted> fruitless = Optional.empty();

    public TopActivatingImagesViewModel(Engine engine, CurrentData current, Background background, Notices notices) {
        this.engine = engine;
        this.current = current;
        this.background = background;
        this.notices = notices;
        current.stateProperty().addListener((property, before, now) -> dataChanged());
    }

    /** How the search stands. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What was found last, whatever model and level it was searched for. */
    Optional<Found> found() {
        return found;
    }

    /** What was found last for a level of the model; of one in training, what was found when it had learned less. */
    Optional<Found> found(Model model, int level) {
        return found.filter(
                known -> known.level() == level && known.model().info().isFromSameRun(model.info()));
    }

    /** A network in training is another many times a second: it is searched anew when it has learned half as much again. */
    private static boolean isFresh(int stepsThen, int stepsNow) {
        return stepsNow >= stepsThen && stepsNow <= stepsThen + Math.max(LEAST_STEPS, stepsThen / 2);
    }

    /** Searches for a level of a model, unless that has been done; a search under way is finished first. */
    void search(Model model, int level) {
        Wanted next = new Wanted(model, level);
        boolean known = found.filter(have -> new Wanted(have.model(), have.level()).answers(next))
                .isPresent();
        boolean asked = wanted.filter(other -> other.answers(next)).isPresent();
        boolean vain = fruitless.filter(other -> other.answers(next)).isPresent();
        if (!known && !asked && !vain) {
            wanted = Optional.of(next);
            begin();
        }
    }

    /** Searches once more for what was not found, as the data may have come meanwhile. */
    void retry() {
        fruitless = Optional.empty();
        current.retryIfMissing();
    }

    /** What was found among other images says nothing of those that are here now. */
    private void dataChanged() {
        if (current.stateProperty().get() == CurrentData.State.READY
                && found.filter(this::isOfCurrentData).isEmpty()) {
            found = Optional.empty();
            fruitless = Optional.empty();
            if (wanted.isEmpty()) {
                // Whoever shows this asks again.
                state.set(State.IDLE);
            }
        }
        begin();
    }

    private boolean isOfCurrentData(Found known) {
        return isCurrent(known.data());
    }

    @SuppressWarnings("ReferenceEquality") // the very images, which are in memory once
    private boolean isCurrent(MnistData data) {
        return current.data().filter(now -> now == data).isPresent();
    }

    private void begin() {
        if (underWay.isPresent() || wanted.isEmpty()) {
            return;
        }
        switch (current.stateProperty().get()) {
            case READY -> begin(wanted.get(), current.data().orElseThrow());
            case UNKNOWN -> {
                state.set(State.SEARCHING);
                current.loadOnce();
            }
            case SEARCHING, LOADING -> state.set(State.SEARCHING);
            case MISSING, DOWNLOADING -> {
                fruitless = wanted;
                wanted = Optional.empty();
                state.set(State.NO_DATA);
            }
        }
    }

    private void begin(Wanted now, MnistData data) {
        underWay = wanted;
        state.set(State.SEARCHING);
        background
                .task(() -> find(now, data.test()))
                .onSuccess(byMap -> {
                    if (isCurrent(data)) {
                        found = Optional.of(new Found(now.model(), now.level(), data, byMap));
                        ended(State.FOUND);
                    } else {
                        underWay = Optional.empty();
                        begin();
                    }
                })
                .onFailure(sentence -> {
                    notices.error(sentence);
                    ended(State.NO_DATA);
                })
                .run();
    }

    private List<List<TopActivatingImages.ActivatingImage>> find(Wanted wanted, LabeledImages images) {
        try (Inspector inspector = Inspector.of(engine, wanted.model())) {
            return TopActivatingImages.find(
                    inspector,
                    images,
                    SEARCHED_IMAGES,
                    wanted.level(),
                    () -> Thread.currentThread().isInterrupted());
        }
    }

    private void ended(State how) {
        boolean more = !wanted.equals(underWay);
        fruitless = how == State.FOUND ? Optional.empty() : underWay;
        underWay = Optional.empty();
        if (!more) {
            wanted = Optional.empty();
        }
        state.set(how);
        if (more) {
            begin();
        }
    }
}
