package digitpad.recognition;

import digitpad.engine.Engine;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Recognizes drawings in the background while the user draws. Its thread always takes the latest question and drops
 * older ones, so that answers never lag behind the pen.
 */
public final class LiveRecognizer implements AutoCloseable {
    private record Question(Supplier<DigitImage> image, long askedAt) {}

    /** A model and its recognizer. */
    private record LoadedModel(Recognizer recognizer, Model model) {}

    private final Engine engine;
    private final Consumer<RecognitionResult> listener;
    private final Consumer<Throwable> errorListener;
    private final LatestRequests<Question> requests = new LatestRequests<>();
    /** Used by the thread only; null until a model is in use. */
    private LoadedModel loaded;

    /**
     * Starts the thread.
     *
     * @param engine runs the models
     * @param listener receives each answer, on that thread
     * @param errorListener receives the error if a model could not be used or a question could not be answered, on that
     *     thread; later questions are still answered
     */
    public LiveRecognizer(Engine engine, Consumer<RecognitionResult> listener, Consumer<Throwable> errorListener) {
        this.engine = engine;
        this.listener = listener;
        this.errorListener = errorListener;
        requests.startThread("recognizer", this::work, this::release);
    }

    /**
     * Switches to another model from the next answer on, and answers the latest question again with it. If it cannot be
     * used, the previous model stays in use. Switching takes a few milliseconds if the architecture is the same.
     */
    public void use(Model model) {
        requests.use(model, question -> new Question(question.image(), System.nanoTime()));
    }

    /** Asks what an image shows. {@code image} is called on the recognizer's thread, where it may normalize ink. */
    public void ask(Supplier<DigitImage> image) {
        requests.ask(new Question(image, System.nanoTime()));
    }

    /** Ends the thread after the current answer. Later questions are not answered. */
    @Override
    public void close() {
        requests.close();
    }

    private void work() throws InterruptedException {
        for (var next = requests.take(); next.isPresent(); next = requests.take()) {
            next.get().model().ifPresent(model -> loaded = switchModel(loaded, model));
            next.get().question().ifPresent(question -> answer(loaded == null ? null : loaded.recognizer(), question));
        }
    }

    private void release() {
        if (loaded != null) {
            loaded.recognizer().close();
        }
    }

    /** Returns the new model, or {@code current} if the new one cannot be used. */
    private LoadedModel switchModel(LoadedModel current, Model model) {
        return current != null
                        && current.recognizer()
                                .model()
                                .architecture()
                                .equals(model.info().architecture())
                ? switchInPlace(current, model)
                : recreate(current, model);
    }

    private LoadedModel switchInPlace(LoadedModel current, Model model) {
        Recognizer recognizer = current.recognizer();
        try {
            recognizer.use(model);
            recognizer.read(DigitImage.blank());
            return new LoadedModel(recognizer, model);
        } catch (RuntimeException | Error e) {
            errorListener.accept(e);
            return restore(current);
        }
    }

    /** Restores the previous model; returns null if that fails too. */
    private LoadedModel restore(LoadedModel current) {
        try {
            current.recognizer().use(current.model());
            return current;
        } catch (RuntimeException | Error e) {
            errorListener.accept(e);
            current.recognizer().close();
            return null;
        }
    }

    private LoadedModel recreate(LoadedModel current, Model model) {
        Recognizer next = null;
        try {
            next = Recognizer.of(engine, model);
            // The first pass allocates the network's buffers; do it now rather than while the user draws.
            next.read(DigitImage.blank());
        } catch (RuntimeException | Error e) {
            if (next != null) {
                next.close();
            }
            errorListener.accept(e);
            return current;
        }
        if (current != null) {
            current.recognizer().close();
        }
        return new LoadedModel(next, model);
    }

    private void answer(Recognizer recognizer, Question question) {
        try {
            listener.accept(read(recognizer, question));
        } catch (RuntimeException | Error e) {
            // A failed answer must not end the thread; later questions may succeed.
            errorListener.accept(e);
        }
    }

    private static RecognitionResult read(Recognizer recognizer, Question question) {
        DigitImage image = question.image().get();
        Optional<Prediction> prediction =
                recognizer == null || image.isBlank() ? Optional.empty() : Optional.of(recognizer.read(image));
        return new RecognitionResult(
                image,
                prediction,
                Optional.ofNullable(recognizer).map(Recognizer::model),
                System.nanoTime() - question.askedAt());
    }
}
