package digitpad.ui.evaluate;

import digitpad.engine.Engine;
import digitpad.evaluation.EvaluationProgress;
import digitpad.evaluation.ImageEvaluator;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.ImageResult;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads digits with one or two models of their own, so that the model in use is not disturbed. */
final class EvaluationRunner implements AutoCloseable {
    /** The least time between two updates: the window cannot show more, and scoring takes time as well. */
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Engine engine;
    private final ModelStore models;
    private final LowPriorityWorker worker = new LowPriorityWorker("evaluation");

    EvaluationRunner(Engine engine, ModelStore models) {
        this.engine = engine;
        this.models = models;
    }

    /**
     * News of a running evaluation.
     *
     * @param content the results so far of the first model
     * @param model name of the model that is reading
     * @param done number of images that it has read
     * @param total number of images that it is to read
     */
    record Update(ReportContent content, String model, int done, int total) {}

    /**
     * Reads all digits while the calling thread waits. If the thread is interrupted, it returns the results so far;
     * they have a comparison only if both models have read all digits.
     *
     * @param second name of the model to compare with
     * @param listener is called on the evaluating thread, at most twice a second
     * @throws digitpad.text.UserException if a model cannot be loaded
     */
    ReportContent run(String first, Optional<String> second, EvaluationSet set, Consumer<Update> listener) {
        return worker.call(() -> evaluate(first, second, set, listener));
    }

    /** Ends the evaluating thread. */
    @Override
    public void close() {
        worker.close();
    }

    private ReportContent evaluate(
            String first, Optional<String> second, EvaluationSet set, Consumer<Update> listener) {
        Timer timer = new Timer();
        List<ImageResult> soFar = new ArrayList<>();
        EvaluationResults results = read(first, set, news -> {
            soFar.addAll(news.chunk());
            if (timer.isDue()) {
                ReportContent partial = content(new EvaluationResults(first, set, soFar), Optional.empty());
                listener.accept(new Update(partial, first, news.done(), news.total()));
            }
        });
        ReportContent content = content(results, Optional.empty());
        if (second.isEmpty() || !results.isComplete()) {
            return content;
        }
        listener.accept(new Update(content, second.get(), 0, set.size()));
        EvaluationResults other = read(second.get(), set, news -> {
            if (timer.isDue()) {
                listener.accept(new Update(content, second.get(), news.done(), news.total()));
            }
        });
        return other.isComplete() ? content(results, Optional.of(ModelComparison.of(results, other))) : content;
    }

    private EvaluationResults read(String model, EvaluationSet set, Consumer<EvaluationProgress> listener) {
        try (Recognizer recognizer = Recognizer.of(engine, models.load(model))) {
            return new ImageEvaluator(recognizer).evaluate(set, listener);
        }
    }

    private static ReportContent content(EvaluationResults results, Optional<ModelComparison> comparison) {
        return ReportContent.of(results, comparison, Optional.empty(), Instant.now());
    }

    /** Limits the number of updates. */
    private static final class Timer {
        private long last = System.nanoTime() - INTERVAL.toNanos();

        boolean isDue() {
            long now = System.nanoTime();
            if (now - last < INTERVAL.toNanos()) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
