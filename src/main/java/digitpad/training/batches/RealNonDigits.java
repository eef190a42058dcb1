package digitpad.training.batches;

import digitpad.ink.NonDigitInk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Draws letters and signs of stroke files at random. Each character is drawn in proportion to the square root of its
 * number of samples: files have many of the frequent letters and few of the rare signs, and the network must learn to
 * doubt all of them.
 */
final class RealNonDigits {
    private final List<List<NonDigitInk>> byCharacter;
    private final double[] cumulativeWeights;

    /** @param samples may be empty */
    RealNonDigits(List<NonDigitInk> samples) {
        Map<String, List<NonDigitInk>> groups = new TreeMap<>();
        for (NonDigitInk sample : samples) {
            groups.computeIfAbsent(sample.character(), unused -> new ArrayList<>())
                    .add(sample);
        }
        byCharacter = List.copyOf(groups.values());
        cumulativeWeights = new double[byCharacter.size()];
        double sum = 0;
        for (int i = 0; i < cumulativeWeights.length; i++) {
            sum += Math.sqrt(byCharacter.get(i).size());
            cumulativeWeights[i] = sum;
        }
    }

    boolean isEmpty() {
        return byCharacter.isEmpty();
    }

    /**
     * Returns a random sample.
     *
     * @throws IllegalStateException if there are none
     */
    NonDigitInk next(RandomGenerator random) {
        if (isEmpty()) {
            throw new IllegalStateException("there are no letters and signs");
        }
        double weight = random.nextDouble() * cumulativeWeights[cumulativeWeights.length - 1];
        int character = 0;
        while (character < cumulativeWeights.length - 1 && cumulativeWeights[character] <= weight) {
            character++;
        }
        List<NonDigitInk> samples = byCharacter.get(character);
        return samples.get(random.nextInt(samples.size()));
    }
}
