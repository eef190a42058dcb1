package digitpad.evaluation.robustness;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.score.Proportion;
import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Measures how the accuracy of a model falls while its images are changed more and more. */
public final class RobustnessTest {
    /** Images between two checks for interruption: at most a quarter of a second on two cores. */
    private static final int CHUNK = 250;

    private final Recognizer recognizer;

    public RobustnessTest(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /**
     * Runs the test on the calling thread. If the thread is interrupted, the test stops after the current chunk,
     * returns the curves so far, and leaves the thread interrupted. Disturbances that apply to no sample are left out.
     *
     * @param listener is called on the calling thread after each chunk
     */
    public Robustness run(EvaluationSet set, RobustnessSettings settings, Consumer<RobustnessProgress> listener) {
        return new Run(set, settings, listener).run();
    }

    /** One run of the test. */
    private final class Run {
        private final EvaluationSet set;
        private final Consumer<RobustnessProgress> listener;
        private final RobustnessSettings settings;
        private final Disturber disturber;
        private final int[] selected;
        private final List<Disturbance> disturbances;
        private final List<RobustnessCurve> curves = new ArrayList<>();
        private final int total;
        private int done;

        private Run(EvaluationSet set, RobustnessSettings settings, Consumer<RobustnessProgress> listener) {
            this.set = set;
            this.settings = settings;
            this.listener = listener;
            disturber = new Disturber(settings.seed());
            selected = StratifiedSelection.select(set, settings.images(), settings.seed());
            disturbances = settings.disturbances().stream()
                    .filter(each -> affected(each).length > 0)
                    .toList();
            total = selected.length
                    + disturbances.stream()
                            .mapToInt(each ->
                                    affected(each).length * each.strengths().size())
                            .sum();
        }

        private Robustness run() {
            if (!disturbances.isEmpty()) {
                // The unchanged images are the same for all disturbances, so they are read once.
                Set<Integer> unchanged = correct(disturbances.get(0), 0, selected);
                for (Disturbance disturbance : disturbances) {
                    if (!Thread.currentThread().isInterrupted()) {
                        test(disturbance, unchanged);
                    }
                }
            }
            boolean isComplete = disturbances.isEmpty() || done == total;
            return new Robustness(
                    recognizer.model().name(), set.name(), selected.length, settings.seed(), curves, isComplete);
        }

        private void test(Disturbance disturbance, Set<Integer> unchanged) {
            int[] affected = affected(disturbance);
            int correct =
                    (int) Arrays.stream(affected).filter(unchanged::contains).count();
            List<RobustnessCurve.Point> points = new ArrayList<>();
            points.add(new RobustnessCurve.Point(0, new Proportion(correct, affected.length)));
            curves.add(new RobustnessCurve(disturbance, points));
            for (double strength : disturbance.strengths()) {
                int before = done;
                correct = correct(disturbance, strength, affected).size();
                if (done - before < affected.length) {
                    return;
                }
                points.add(new RobustnessCurve.Point(strength, new Proportion(correct, affected.length)));
                curves.set(curves.size() - 1, new RobustnessCurve(disturbance, points));
            }
        }

        /** Returns the indices of the samples that are read right. Stops early if the thread is interrupted. */
        private Set<Integer> correct(Disturbance disturbance, double strength, int[] affected) {
            Set<Integer> correct = new HashSet<>();
            for (int from = 0; from < affected.length && !Thread.currentThread().isInterrupted(); from += CHUNK) {
                int[] chunk = Arrays.copyOfRange(affected, from, Math.min(affected.length, from + CHUNK));
                List<DigitImage> images = Arrays.stream(chunk)
                        .parallel()
                        .mapToObj(index -> disturber.image(sample(index), index, disturbance, strength))
                        .toList();
                List<Prediction> predictions = recognizer.readAll(images);
                for (int i = 0; i < chunk.length; i++) {
                    if (predictions.get(i).digit() == sample(chunk[i]).label()) {
                        correct.add(chunk[i]);
                    }
                }
                done += chunk.length;
                listener.accept(new RobustnessProgress(disturbance, strength, done, total, curves));
            }
            return correct;
        }

        private int[] affected(Disturbance disturbance) {
            return Arrays.stream(selected)
                    .filter(index -> disturbance.appliesTo(sample(index)))
                    .toArray();
        }

        private EvaluationSample sample(int index) {
            return set.samples().get(index);
        }
    }
}
