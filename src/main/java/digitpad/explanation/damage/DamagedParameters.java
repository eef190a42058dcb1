package digitpad.explanation.damage;

import digitpad.model.Model;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ParameterArray;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Applies the part of a {@link Damage} that changes weights and biases. */
public final class DamagedParameters {
    private static final String WEIGHTS = "weights";
    /** The names of biases: the shift of batch normalization is called beta. */
    private static final List<String> BIASES = List.of("biases", "beta");

    private DamagedParameters() {}

    /** Returns whether a layer has weights that noise can be added to. */
    public static boolean hasWeights(PlacedLayer layer) {
        return layer.parameters().stream().anyMatch(array -> array.name().equals(WEIGHTS));
    }

    /** Returns whether a layer has biases, or the shifts of batch normalization. */
    public static boolean hasBiases(PlacedLayer layer) {
        return layer.parameters().stream().anyMatch(array -> BIASES.contains(array.name()));
    }

    /**
     * Returns the model with damaged weights and biases; the model itself if the damage changes none.
     *
     * @param damage which fits the model's architecture
     */
    public static Model of(Model model, Damage damage) {
        if (!damage.changesParameters()) {
            return model;
        }
        float[] parameters = new float[model.parameters().remaining()];
        model.parameters().get(parameters);
        List<PlacedLayer> layers = model.info().architecture().placedLayers();
        for (int level = 1; level <= layers.size(); level++) {
            damage(parameters, layers.get(level - 1), level, damage);
        }
        return new Model(model.info(), parameters);
    }

    private static void damage(float[] parameters, PlacedLayer layer, int level, Damage damage) {
        int start = layer.start();
        for (ParameterArray array : layer.parameters()) {
            int end = start + array.size();
            if (BIASES.contains(array.name()) && damage.biases().contains(level)) {
                Arrays.fill(parameters, start, end, 0);
            }
            WeightNoise noise = damage.noise().get(level);
            if (array.name().equals(WEIGHTS) && noise != null) {
                addNoise(parameters, start, end, noise, level);
            }
            start = end;
        }
    }

    private static void addNoise(float[] parameters, int start, int end, WeightNoise noise, int level) {
        double deviation = noise.share() * standardDeviation(parameters, start, end);
        // Layers with the same seed get different noise. The numbers of Random are the same in all versions of Java.
        Random random = new Random(new SplittableRandom(31 * noise.seed() + level).nextLong());
        for (int i = start; i < end; i++) {
            parameters[i] += (float) (deviation * random.nextGaussian());
        }
    }

    private static double standardDeviation(float[] values, int start, int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += values[i];
        }
        double mean = sum / (end - start);
        double squares = 0;
        for (int i = start; i < end; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / (end - start));
    }
}
