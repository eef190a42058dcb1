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

/**
 * Searches the test images of the current dataset for those that activate the maps of a level most. For use on the UI
 * thread only.
 */
public final class TopActivatingImagesViewModel {
    /** Number of test images that are searched, from the first on. These suffice, and take a few seconds. */
    static final int SEARCHED_IMAGES = 2_000;

    /** A network in training is not searched again before this number of further steps. */
    private static final int MIN_STEPS = 200;

    /** The state of the search. */
    enum State {
        /** No search was requested yet. */
        IDLE,
        SEARCHING,
        FOUND,
        /** The dataset is not on this computer, or the search failed. */
        NO_DATA
    }

    /**
     * The result of a search.
     *
     * @param level the level of the maps
     * @param data the dataset whose test images were searched
     * @param byMap for each map its images, the strongest activation first
     */
    record Found(Model model, int level, MnistData data, List<List<TopActivatingImages.ActivatingImage>> byMap) {
        Found {
            byMap = List.copyOf(byMap);
        }
    }

    private record Request(Model model, int level) {
        /** Returns whether the result of this request can be used for the other. */
        boolean serves(Request other) {
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
    private final Notices.Topic notices;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private Optional<Found> found = Optional.empty();
    private Optional<Request> requested = Optional.empty();
    private Optional<Request> running = Optional.empty();
    private Optional<Request> noResultFor = Optional.empty();

    public TopActivatingImagesViewModel(Engine engine, CurrentData current, Background background, Notices notices) {
        this.engine = engine;
        this.current = current;
        this.background = background;
        this.notices = notices.topic();
        current.stateProperty().addListener((property, before, now) -> dataChanged());
    }

    /** The state of the search. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Returns the last result, for any model and level. */
    Optional<Found> found() {
        return found;
    }

    /** Returns the last result for a level of the model. For a network in training, it may be from an earlier step. */
    Optional<Found> found(Model model, int level) {
        return found.filter(
                result -> result.level() == level && result.model().info().isFromSameRun(model.info()));
    }

    /**
     * Returns whether a result from {@code stepsThen} training steps can still be used at {@code stepsNow}. A network
     * in training changes many times a second, so a result is used until the number of steps has grown by half.
     */
    private static boolean isFresh(int stepsThen, int stepsNow) {
        return stepsNow >= stepsThen && stepsNow <= stepsThen + Math.max(MIN_STEPS, stepsThen / 2);
    }

    /** Requests a search for a level of a model, unless there is a result. A running search is finished first. */
    void search(Model model, int level) {
        Request next = new Request(model, level);
        boolean hasResult = found.filter(result -> new Request(result.model(), result.level()).serves(next))
                .isPresent();
        boolean waiting = requested.filter(other -> other.serves(next)).isPresent();
        boolean failedBefore = noResultFor.filter(other -> other.serves(next)).isPresent();
        if (!hasResult && !waiting && !failedBefore) {
            requested = Optional.of(next);
            startSearch();
        }
    }

    /** Lets failed requests be tried again, because the dataset may have been downloaded since. */
    void retry() {
        noResultFor = Optional.empty();
        current.retryIfMissing();
    }

    /** Discards results from another dataset, and continues with a waiting request. */
    private void dataChanged() {
        if (current.stateProperty().get() == CurrentData.State.READY
                && found.filter(this::isOfCurrentData).isEmpty()) {
            found = Optional.empty();
            noResultFor = Optional.empty();
            if (requested.isEmpty()) {
                // The pane that shows the images then requests a search again.
                state.set(State.IDLE);
            }
        }
        startSearch();
    }

    private boolean isOfCurrentData(Found result) {
        return isCurrent(result.data());
    }

    @SuppressWarnings("ReferenceEquality") // each dataset is in memory only once
    private boolean isCurrent(MnistData data) {
        return current.data().filter(loaded -> loaded == data).isPresent();
    }

    private void startSearch() {
        if (running.isPresent() || requested.isEmpty()) {
            return;
        }
        switch (current.stateProperty().get()) {
            case READY -> startSearch(requested.get(), current.data().orElseThrow());
            case UNKNOWN -> {
                state.set(State.SEARCHING);
                current.loadOnce();
            }
            case SEARCHING, LOADING -> state.set(State.SEARCHING);
            case MISSING, DOWNLOADING -> {
                noResultFor = requested;
                requested = Optional.empty();
                state.set(State.NO_DATA);
            }
        }
    }

    private void startSearch(Request request, MnistData data) {
        running = requested;
        state.set(State.SEARCHING);
        background
                .task(() -> find(request, data.test()))
                .onSuccess(byMap -> {
                    if (isCurrent(data)) {
                        found = Optional.of(new Found(request.model(), request.level(), data, byMap));
                        finishSearch(State.FOUND);
                    } else {
                        running = Optional.empty();
                        startSearch();
                    }
                })
                .reportTo(notices)
                .onFailure(() -> finishSearch(State.NO_DATA))
                .run();
    }

    private List<List<TopActivatingImages.ActivatingImage>> find(Request request, LabeledImages images) {
        try (Inspector inspector = Inspector.of(engine, request.model())) {
            return TopActivatingImages.find(
                    inspector,
                    images,
                    SEARCHED_IMAGES,
                    request.level(),
                    () -> Thread.currentThread().isInterrupted());
        }
    }

    private void finishSearch(State newState) {
        boolean anotherWaiting = !requested.equals(running);
        noResultFor = newState == State.FOUND ? Optional.empty() : running;
        running = Optional.empty();
        if (!anotherWaiting) {
            requested = Optional.empty();
        }
        state.set(newState);
        if (anotherWaiting) {
            startSearch();
        }
    }
}
