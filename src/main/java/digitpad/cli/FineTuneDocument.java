package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.training.finetune.CorrectCount;
import digitpad.training.finetune.FineTuneResult;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The JSON document of the command {@code finetune}.
 *
 * @param source name of the model that was fine-tuned
 * @param kept whether the validation accuracy falls by at most 0.1 point
 * @param model name of the new model; missing if it was not saved
 * @param dataset name of the dataset
 * @param seconds the time of the training steps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "source",
    "kept",
    "model",
    "dataset",
    "steps",
    "seed",
    "validation",
    "trainedOn",
    "heldOut",
    "testAccuracy",
    "seconds"
})
record FineTuneDocument(
        String source,
        boolean kept,
        String model,
        String dataset,
        int steps,
        long seed,
        Counts validation,
        Counts trainedOn,
        Counts heldOut,
        Double testAccuracy,
        double seconds) {
    private static final double MILLIS_PER_SECOND = 1_000;

    /** How many digits are read correctly before and after, and how many there are. */
    @JsonPropertyOrder({"digits", "correctBefore", "correctAfter"})
    record Counts(int digits, int correctBefore, int correctAfter) {
        private static Counts of(CorrectCount count) {
            return new Counts(count.total(), count.before(), count.after());
        }
    }

    /** {@code saved} is the name under which the model was saved; empty if it was not. */
    static FineTuneDocument of(FineTuneResult result, Optional<String> saved) {
        OptionalDouble test = result.model().info().testAccuracy();
        return new FineTuneDocument(
                result.source(),
                result.isKept(),
                saved.orElse(null),
                result.dataset(),
                result.model().info().training().stepsDone(),
                result.model().info().training().seed(),
                Counts.of(result.validation()),
                Counts.of(result.trainedOn()),
                Counts.of(result.heldOut()),
                test.isPresent() ? (Double) test.getAsDouble() : null,
                result.elapsed().toMillis() / MILLIS_PER_SECOND);
    }
}
