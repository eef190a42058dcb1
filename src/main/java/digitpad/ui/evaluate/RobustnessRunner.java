package digitpad.ui.evaluate;

import digitpad.engine.Engine;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessProgress;
import digitpad.evaluation.robustness.RobustnessSettings;
import digitpad.evaluation.robustness.RobustnessTest;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tests the robustness of one or two models, which it loads for itself. Not for the UI thread. */
final class RobustnessRunner implements AutoCloseable {
    private final Engine engine;
    private final ModelStore models;
    private final RobustnessSettings settings;

    private final LowPriorityWorker worker = new LowPriorityWorker("robustness");

    RobustnessRunner(Engine engine, ModelStore models, RobustnessSettings settings) {
        this.engine = engine;
        this.models = models;
        this.settings = settings;
    }

    /**
     * News of a running test.
     *
     * @param tested the models tested so far; the last one may be incomplete
     * @param disturbance that is being tested
     * @param strength that is being tested
     * @param done number of images that were read so far, by all models
     * @param total number of images to read, by all models
     */
    record Update(List<Robustness> tested, Disturbance disturbance, double strength, int done, int total) {
        Update {
            tested = List.copyOf(tested);
        }
    }

    /**
     * Tests one model after the other while the calling thread waits. If the thread is interrupted, it returns the
     * curves so far.
     *
     * @param names of the models
     * @param listener is called on the testing thread, several times a second
     * @throws digitpad.text.UserException if a model cannot be loaded
     */
    List<Robustness> run(List<String> names, EvaluationSet set, Consumer<Update> listener) {
        return worker.call(() -> test(names, set, listener));
    }

    /** Ends the testing thread. */
    @Override
    public void close() {
        worker.close();
    }

    private List<Robustness> test(List<String> names, EvaluationSet set, Consumer<Update> listener) {
        List<Robustness> tested = new ArrayList<>();
        for (String name : names) {
            if (!Thread.currentThread().isInterrupted()) {
                try (Recognizer recognizer = Recognizer.of(engine, models.load(name))) {
                    tested.add(new RobustnessTest(recognizer)
                            .run(
                                    set,
                                    settings,
                                    news -> listener.accept(update(tested, name, set, news, names.size()))));
                }
            }
        }
        return tested;
    }

    private Update update(
            List<Robustness> before, String model, EvaluationSet set, RobustnessProgress news, int modelCount) {
        List<Robustness> tested = new ArrayList<>(before);
        int images = Math.min(set.size(), settings.images());
        tested.add(new Robustness(model, set.name(), images, settings.seed(), news.curves(), false));
        return new Update(
                tested,
                news.disturbance(),
                news.strength(),
                before.size() * news.total() + news.done(),
                modelCount * news.total());
    }
}
