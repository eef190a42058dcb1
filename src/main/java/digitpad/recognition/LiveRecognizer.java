package digitpad.recognition;

import digitpad.engine.Engine;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers while somebody draws: one thread, which always takes the latest question and drops those it has overtaken, so
 * that answers never fall behind the pen.
 */
public final class LiveRecognizer implements AutoCloseable {
    private record Question(Supplier<DigitImage> image, long askedAt) {}

    /** What answers now. */
    private record LoadedModel(Recognizer recognizer, Model model) {}

    private final Engine engine;
    private final Consumer<RecognitionResult> listener;
    private final Consumer<Throwable> faults;
    private final LatestRequests<Question> requests = new LatestRequests<>();
    /** Of the thread alone; null until a model can be used. */
    private LoadedModel inUse;

    /**
     * Starts the thread.
     *
     * @param engine computes the models
     * @param listener hears each answer, on that thread
     * @param faults hears what kept a model from being used or a question from being answered, on that thread; the next
     *     question is tried all the same
     */
    public LiveRecognizer(Engine engine, Consumer<RecognitionResult> listener, Consumer<Throwable> faults) {
        this.engine = engine;
        this.listener = listener;
        this.faults = faults;
        requests.startThread("recognizer", this::work, this::release);
    }

    /**
     * Uses another model from the next answer on, and answers the last question again with it. A model that cannot be
     * used leaves the one before in place; one of the same network takes its place within a few milliseconds.
     */
    public void use(Model model) {
        requests.use(model, question -> new Question(question.image(), System.nanoTime()));
    }

    /** Asks what an image shows. {@code image} is called on the recognizer's thread: it may normalise ink there. */
    public void ask(Supplier<DigitImage> image) {
        requests.ask(new Question(image, System.nanoTime()));
    }

    /** Ends the thread after the answer under way, if any; what is asked later is not answered. */
    @Override
    public void close() {
        requests.close();
    }

    private void work() throws InterruptedException {
        for (var next = requests.take(); next.isPresent(); next = requests.take()) {
            next.get().model().ifPresent(model -> inUse = replaced(inUse, model));
            next.get().question().ifPresent(question -> answer(inUse == null ? null : inUse.recognizer(), question));
        }
    }

    private void release() {
        if (inUse != null) {
            inUse.recognizer().close();
        }
    }

    /** The model in use, in place of {@code current}; {@code current} itself if the model cannot be used. */
    private LoadedModel replaced(LoadedModel current, Model model) {
        return current != null
                        && current.recognizer()
                                .model()
                                .architecture()
                                .equals(model.info().architecture())
                ? adopted(current, model)
                : renewed(current, model);
    }

    private LoadedModel adopted(LoadedModel current, Model model) {
        Recognizer recognizer = current.recognizer();
        try {
            recognizer.use(model);
            recognizer.read(DigitImage.blank());
            return new LoadedModel(recognizer, model);
        } catch (RuntimeException | Error e) {
            faults.accept(e);
            return readopted(current);
        }
    }

    /** The model before, again; nothing if not even that is possible any more, until another is to be used. */
    private LoadedModel readopted(LoadedModel current) {
        try {
            current.recognizer().use(current.model());
            return current;
        } catch (RuntimeException | Error e) {
            faults.accept(e);
            current.recognizer().close();
            return null;
        }
    }

    private LoadedModel renewed(LoadedModel current, Model model) {
        Recognizer next = null;
        try {
            next = Recognizer.of(engine, model);
            // The first pass of a network allocates its buffers; nobody should wait for that while drawing.
            next.read(DigitImage.blank());
        } catch (RuntimeException | Error e) {
            if (next != null) {
                next.close();
            }
            faults.accept(e);
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
            // One failed answer must not end all others; the pad shows the next.
            faults.accept(e);
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
