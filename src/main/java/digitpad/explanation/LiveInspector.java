package digitpad.explanation;

import digitpad.engine.Engine;
import digitpad.engine.ZeroedMaps;
import digitpad.explanation.damage.Damage;
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
 * Inspects drawings in the background while the user draws and while the network trains. Its thread always takes the
 * latest drawing and the latest model and drops older ones. It explains the last inspection once neither has changed
 * for a moment. A network in training changes all the time, so it is explained at intervals, when drawing pauses.
 */
public final class LiveInspector implements AutoCloseable {
    /** The time without requests after which an explanation starts. */
    private static final long PAUSE_MILLIS = 180;

    /**
     * Minimum time between the starts of two inspections. The pen reports more often than the picture can be painted,
     * and inspections that are never painted would only take processor time.
     */
    private static final long INSPECTION_INTERVAL_MILLIS = 20;

    /** Minimum time between two explanations of a network in training, because an explanation holds up inspections. */
    private static final long EXPLANATION_INTERVAL_MILLIS = 2_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * A drawing to inspect, with the options of the inspection.
     *
     * @param sheet the drawing
     * @param width stroke width of the network's input
     * @param digit the digit to explain; if empty, the most probable
     * @param dropoutSeed seed of dropout on the last layer's inputs; if empty, no dropout
     * @param damage of the network; ignored if the architecture lacks a damaged part, such as after a switch to another
     *     model
     */
    public record Question(Sheet sheet, StrokeWidth width, OptionalInt digit, OptionalLong dropoutSeed, Damage damage) {
        /** Creates a question about the network without damage. */
        public Question(Sheet sheet, StrokeWidth width, OptionalInt digit, OptionalLong dropoutSeed) {
            this(sheet, width, digit, dropoutSeed, Damage.NONE);
        }
    }

    /** Receives results, on the inspector's thread. */
    public interface Listener {
        /** Called after an inspection. */
        void inspected(Inspection inspection);

        /** Called after the last inspection has been explained. */
        void explained(Explanation explanation);

        /** Called if a model could not be used or a question could not be answered. Later ones are still tried. */
        void failed(Throwable error);
    }

    private record PendingExplanation(Question question, Inspection inspection) {}

    private final Engine engine;
    private final Listener listener;
    private final LatestRequests<Question> requests = new LatestRequests<>();

    /** This and the following fields are used by the thread only. */
    private Inspector inspector;

    private PendingExplanation unexplained;
    private long inspectionStartedAt = System.nanoTime() - INSPECTION_INTERVAL_MILLIS * NANOS_PER_MILLI;
    private long lastExplainedAt = System.nanoTime();

    /**
     * Starts the thread.
     *
     * @param engine runs the models
     * @param listener receives the results
     */
    public LiveInspector(Engine engine, Listener listener) {
        this.engine = engine;
        this.listener = listener;
        requests.startThread("inspector", this::work, this::release);
    }

    /** Switches to another model, and inspects the latest drawing again with it. */
    public void use(Model model) {
        requests.use(model, question -> question);
    }

    /** Asks for the inspection of a drawing. */
    public void ask(Question question) {
        requests.ask(question);
    }

    /** Ends the thread after its current work. Later questions are not answered. */
    @Override
    public void close() {
        requests.close();
    }

    private void work() throws InterruptedException {
        while (!requests.isClosed()) {
            if (unexplained == null || requests.awaitRequest(PAUSE_MILLIS)) {
                handleNextRequest();
            } else {
                attempt(this::explainPending);
            }
        }
    }

    /** Handles the next request after the minimum interval, or explains the last inspection if that is due. */
    private void handleNextRequest() throws InterruptedException {
        requests.awaitRequest();
        requests.pause(INSPECTION_INTERVAL_MILLIS - (System.nanoTime() - inspectionStartedAt) / NANOS_PER_MILLI);
        if (!requests.isClosed() && isExplanationDue()) {
            attempt(this::explainPending);
            return;
        }
        inspectionStartedAt = System.nanoTime();
        requests.take().ifPresent(request -> attempt(() -> handle(request)));
    }

    private void handle(LatestRequests.Request<Question> request) {
        request.model().ifPresent(this::replace);
        if (request.question().isPresent() && inspector != null) {
            Question question = request.question().get();
            Inspection inspection = inspect(question);
            unexplained = new PendingExplanation(question, inspection);
            listener.inspected(inspection);
        }
    }

    private void explainPending() {
        PendingExplanation pending = unexplained;
        unexplained = null;
        explain(pending);
        lastExplainedAt = System.nanoTime();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // A failed answer must not end the thread; later ones may succeed.
            listener.failed(e);
        }
    }

    private void release() {
        if (inspector != null) {
            inspector.close();
        }
    }

    private boolean isExplanationDue() {
        return unexplained != null
                && !mustYield()
                && requests.millisSinceLastQuestion() >= PAUSE_MILLIS
                && System.nanoTime() - lastExplainedAt >= EXPLANATION_INTERVAL_MILLIS * NANOS_PER_MILLI;
    }

    /** Returns whether there is more urgent work than an explanation. */
    private boolean mustYield() {
        ModelInfo current = inspector.structure().model();
        return requests.isClosed()
                || requests.hasPendingQuestion()
                || requests.pendingModel()
                        .filter(model -> !model.info().isFromSameRun(current))
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
        inspector.use(fitting(question.damage()));
        NetworkStructure structure = inspector.structure();
        ZeroedMaps zeroed = inspector.zeroedMaps();
        Activations activations = inspector.activations(image);
        Prediction prediction = inspector.read(activations);
        int digit = question.digit().orElse(prediction.digit());
        Gradients gradients = Gradients.of(structure, activations, digit, zeroed);
        Optional<Dropout> dropout = question.dropoutSeed().isPresent()
                ? Optional.of(Dropout.of(
                        inspector, activations, question.dropoutSeed().getAsLong()))
                : Optional.empty();
        return new Inspection(
                image,
                structure,
                activations,
                image.isBlank() ? Optional.empty() : Optional.of(prediction),
                digit,
                gradients,
                Saliency.of(image, gradients),
                Contributions.of(structure, activations, gradients),
                image.isBlank() ? List.of() : PathFinder.strongest(structure, activations, gradients, zeroed),
                dropout,
                inspector.damage());
    }

    private Damage fitting(Damage damage) {
        return damage.fits(inspector.structure().model().architecture()) ? damage : Damage.NONE;
    }

    private void explain(PendingExplanation pending) {
        BooleanSupplier canceled = this::mustYield;
        if (pending.inspection().image().isBlank()) {
            return;
        }
        Optional<List<Saliency>> occlusion =
                Occlusion.find(inspector, pending.inspection().image(), canceled);
        if (occlusion.isEmpty()) {
            return;
        }
        Optional<Counterfactual> counterfactual = Counterfactual.find(
                inspector, pending.question().sheet(), pending.question().width(), canceled);
        if (!mustYield()) {
            listener.explained(new Explanation(pending.inspection(), occlusion.get(), counterfactual));
        }
    }
}
