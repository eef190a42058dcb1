package digitpad.ui.evaluate;

import digitpad.engine.Engine;
import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Disturber;
import digitpad.evaluation.robustness.RobustnessSettings;
import digitpad.image.DigitImage;
import digitpad.model.ModelStore;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes one image of each digit, and reads them. Keeps the models loaded between reads. Not for the UI thread. */
final class SampleReader implements AutoCloseable {
    private static final int DIGITS = Prediction.CLASSES;

    private final Engine engine;
    private final ModelStore models;
    private final Disturber disturber = new Disturber(RobustnessSettings.SEED);
    private final Map<String, Recognizer> recognizers = new LinkedHashMap<>();
    private boolean closed;

    SampleReader(Engine engine, ModelStore models) {
        this.engine = engine;
        this.models = models;
    }

    /**
     * What to read.
     *
     * @param models their names
     */
    record Request(EvaluationSet set, List<String> models, Disturbance disturbance, double strength) {
        Request {
            models = List.copyOf(models);
        }
    }

    /**
     * Returns the first image of each digit that the disturbance applies to, changed and read by each model. They are
     * the images that a robustness test would use, with the same change.
     *
     * @throws digitpad.text.UserException if a model cannot be loaded
     */
    synchronized List<DisturbedSample> read(Request request) {
        if (closed) {
            return List.of();
        }
        keepOnly(request.models());
        List<Integer> indices = onePerDigit(request.set(), request.disturbance());
        List<DigitImage> images = indices.stream()
                .map(index -> disturber.image(
                        request.set().samples().get(index), index, request.disturbance(), request.strength()))
                .toList();
        List<List<Prediction>> predictions = request.models().stream()
                .map(model -> recognizer(model).readAll(images))
                .toList();
        List<DisturbedSample> samples = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            int at = i;
            samples.add(new DisturbedSample(
                    request.set().samples().get(indices.get(i)).label(),
                    images.get(i),
                    predictions.stream().map(each -> each.get(at)).toList()));
        }
        return samples;
    }

    private static List<Integer> onePerDigit(EvaluationSet set, Disturbance disturbance) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (int i = 0; i < set.size() && found.size() < DIGITS; i++) {
            EvaluationSample sample = set.samples().get(i);
            if (!found.containsKey(sample.label()) && disturbance.appliesTo(sample)) {
                found.put(sample.label(), i);
            }
        }
        return List.copyOf(found.values());
    }

    private Recognizer recognizer(String model) {
        return recognizers.computeIfAbsent(model, name -> Recognizer.of(engine, models.load(name)));
    }

    private void keepOnly(List<String> names) {
        recognizers.entrySet().removeIf(entry -> {
            boolean isOther = !names.contains(entry.getKey());
            if (isOther) {
                entry.getValue().close();
            }
            return isOther;
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        keepOnly(List.of());
    }
}
