package digitpad.image.rig;

import digitpad.recognition.Recognizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many pictures had which outcome. */
record Score(Map<Outcome, Integer> counts) {
    Score {
        counts = Map.copyOf(counts);
    }

    /** Reads {@code pictures} pictures of a condition. */
    static Score of(Condition condition, DrawSet set, int pictures, Shapes shapes, Recognizer recognizer) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (int number = 0; number < pictures; number++) {
            counts.merge(Outcome.of(condition.picture(set, number, shapes), recognizer), 1, Integer::sum);
        }
        return new Score(counts);
    }

    static Score sum(List<Score> scores) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        scores.forEach(score -> score.counts.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum)));
        return new Score(counts);
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    int pictures() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    double share(Outcome outcome) {
        return (double) count(outcome) / pictures();
    }
}
