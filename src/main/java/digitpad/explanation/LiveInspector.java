package digitpad.explanation;

import digitpad.engine.Engine;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.recognition.LatestRequests;
import digitpad.recognition.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Inspects while somebody draws and while the network learns: one thread, which always takes the latest drawing and the
 * latest model and drops those they have overtaken. Once both have been at rest for a moment it explains what it saw; a
 * network that learns is never at rest, and is explained now and then while the pen is.
 */
public final class LiveInspector implements AutoCloseable {
    /** How long nothing must have been asked before the long explanation is begun. */
    private static final long REST_MILLIS = 180;

    /**
     * The least time from the beginning of one inspection to that of the next: a pen tells of itself more often than a
     * picture can be drawn, and what is not drawn would only take the processor from what is.
     */
    private static final long PACE_MILLIS = 20;

    /** Between two explanations of a network that learns: meanwhile one sees it learn, which an explanation halts. */
    private static final long BETWEEN_EXPLANATIONS_MILLIS = 2_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * What to inspect.
     *
     * @param sheet the drawing
     * @param width how the network gets its ink
     * @param digit which digit to explain; if none, the most probable
     * @param dropoutSeed which inputs of the last layer to drop, if dropout shall be at work
     */
    public record Question(Sheet sheet, StrokeWidth width, OptionalInt digit, OptionalLong dropoutSeed) {}

    /** Hears what was found, on the inspector's thread. */
    public interface Listener {
        /** Something was inspected. */
        void inspected(Inspection inspection);

        /** What was inspected last has been explained. */
        void explained(Explanation explanation);

        /** A model could not be used or a question not be answered; the next is tried all the same. */
        void failed(Throwable fault);
    }

    private record PendingExplanation(Question question, Inspection inspection) {}

    private final Engine engine;
    private final Listener listener;
    private final LatestRequests<Question> requests = new LatestRequests<>();

    /** Of the thread alone, as all that follows. */
    private Inspector inspector;

    private PendingExplanation unexplained;
    private long begunAt = System.nanoTime() - PACE_MILLIS * NANOS_PER_MILLI;
    private long explainedAt = System.nanoTime();

    /** Starts the thread. */
    public LiveInspector(Engine engine, Listener listener) {
        this.engine = engine;
        this.listener = listener;
        requests.startThread("inspector", this::work, this::release);
    }

    /** Looks inside another model from now on, and at the last drawing again with it. */
    public void use(Model model) {
        requests.use(model, question -> question);
    }

    /** Inspects a drawing. */
    public void ask(Question question) {
        requests.ask(question);
    }

    /** Ends the thread after the work under way; what is asked later is not answered. */
    @Override
    public void close() {
        requests.close();
    }

    private void work() throws InterruptedException {
        while (!requests.isClosed()) {
            if (unexplained == null || requests.awaitRequest(REST_MILLIS)) {
                serveRequest();
            } else {
                attempt(this::explainWhatWasSeen);
            }
        }
    }

    /** Serves the next request, at its pace; or explains what was seen, where it would otherwise never be. */
    private void serveRequest() throws InterruptedException {
        requests.awaitRequest();
        requests.pause(PACE_MILLIS - (System.nanoTime() - begunAt) / NANOS_PER_MILLI);
        if (!requests.isClosed() && isExplainedBeforeItLearnsOn()) {
            attempt(this::explainWhatWasSeen);
            return;
        }
        begunAt = System.nanoTime();
        requests.take().ifPresent(request -> attempt(() -> serve(request)));
    }

    private void serve(LatestRequests.Request<Question> request) {
        request.model().ifPresent(this::replace);
        if (request.question().isPresent() && inspector != null) {
            Question question = request.question().get();
            Inspection inspection = inspect(question);
            unexplained = new PendingExplanation(question, inspection);
            listener.inspected(inspection);
        }
    }

    private void explainWhatWasSeen() {
        PendingExplanation seen = unexplained;
        unexplained = null;
        explain(seen);
        explainedAt = System.nanoTime();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // One failed answer must not end all others; the pad shows the next.
            listener.failed(e);
        }
    }

    private void release() {
        if (inspector != null) {
            inspector.close();
        }
    }

    private boolean isExplainedBeforeItLearnsOn() {
        return unexplained != null
                && !isHurried()
                && requests.millisSinceLastQuestion() >= REST_MILLIS
                && System.nanoTime() - explainedAt >= BETWEEN_EXPLANATIONS_MILLIS * NANOS_PER_MILLI;
    }

    /** Whether there is something to do that an explanation must give way to. */
    private boolean isHurried() {
        ModelInfo now = inspector.structure().model();
        return requests.isClosed()
                || requests.hasPendingQuestion()
                || requests.wanted()
                        .filter(model -> !model.info().isFromSameRun(now))
                        .isPresent();
    }

    private void replace(Model model) {
        if (inspector != null && inspector.canUse(model)) {
            inspector.use(model);
            return;
        }
        Inspector next = Inspector.of(engine, model);
        if (inspector != null) {
            inspector.close();
        }
        inspector = next;
    }

    private Inspection inspect(Question question) {
        DigitImage image = InkNormalizer.normalize(question.sheet(), question.width());
        NetworkStructure anatomy = inspector.structure();
        Activations activations = inspector.activations(image);
        Prediction read = inspector.read(activations);
        int digit = question.digit().orElse(read.digit());
        Gradients gradients = Gradients.of(anatomy, activations, digit);
        Optional<Dropout> dropout = question.dropoutSeed().isPresent()
                ? Optional.of(Dropout.of(
                        inspector, activations, question.dropoutSeed().getAsLong()))
                : Optional.empty();
        return new Inspection(
                image,
                anatomy,
                activations,
                image.isBlank() ? Optional.empty() : Optional.of(read),
                digit,
                gradients,
                Saliency.of(image, gradients),
                Contributions.of(anatomy, activations, gradients),
                image.isBlank() ? List.of() : PathFinder.strongest(anatomy, activations, gradients),
                dropout);
    }

    private void explain(PendingExplanation seen) {
        BooleanSupplier hurried = this::isHurried;
        if (seen.inspection().image().isBlank()) {
            return;
        }
        Optional<List<Saliency>> occlusion =
                Occlusion.find(inspector, seen.inspection().image(), hurried);
        if (occlusion.isEmpty()) {
            return;
        }
        Optional<Counterfactual> mindChange = Counterfactual.find(
                inspector, seen.question().sheet(), seen.question().width(), hurried);
        if (!isHurried()) {
            listener.explained(new Explanation(seen.inspection(), occlusion.get(), mindChange));
        }
    }
}
