package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.model.ModelInfo;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.TrainingLog;
import digitpad.training.TrainingResult;
import digitpad.training.runs.ResultSaver;
import digitpad.training.runs.RunFolder;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Prints the result of a training.
 *
 * @param run that was trained, if it is saved
 */
record TrainingReport(Terminal terminal, Optional<RunFolder> run) {
    private static final Messages TEXT = Messages.of(TrainingReport.class);
    private static final double MILLIS_PER_SECOND = 1000;

    /** The document that {@code --json} prints. */
    @JsonPropertyOrder({
        "run",
        "model",
        "file",
        "preset",
        "dataset",
        "steps",
        "stepsDone",
        "batchSize",
        "optimizer",
        "learningRate",
        "seed",
        "validationAccuracy",
        "testAccuracy",
        "ending",
        "seconds"
    })
    record Result(
            String run,
            String model,
            String file,
            String preset,
            String dataset,
            int steps,
            int stepsDone,
            int batchSize,
            String optimizer,
            double learningRate,
            long seed,
            Double validationAccuracy,
            Double testAccuracy,
            String ending,
            double seconds) {}

    /** Prints the result, as one JSON document if {@code json} is set. */
    void print(ResultSaver.Saved saved, TrainingResult result, boolean json) {
        if (json) {
            terminal.printJson(document(saved, result));
        } else {
            printTexts(saved, result);
        }
    }

    private Result document(ResultSaver.Saved saved, TrainingResult result) {
        ModelInfo model = saved.model().info();
        return new Result(
                run.map(RunFolder::id).orElse(null),
                model.name(),
                saved.file().toString(),
                model.preset(),
                model.training().dataset(),
                model.training().recipe().steps(),
                model.training().stepsDone(),
                model.training().recipe().batchSize(),
                model.training().recipe().optimizer().id(),
                model.training().recipe().learningRate(),
                model.training().seed(),
                boxed(model.validationAccuracy()),
                boxed(model.testAccuracy()),
                result.stopReason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                seconds(result));
    }

    private void printTexts(ResultSaver.Saved saved, TrainingResult result) {
        ModelInfo model = saved.model().info();
        int stepsDone = model.training().stepsDone();
        if (!result.complete()) {
            terminal.printNote(TEXT.get(
                    "train.stopped", stepsDone, model.training().recipe().steps()));
            run.ifPresent(folder -> terminal.printNote(howToResume(folder, stepsDone)));
        }
        model.testAccuracy()
                .ifPresentOrElse(
                        accuracy -> terminal.printResult(TrainingLog.testLine(accuracy)),
                        () -> terminal.printNote(TEXT.get("train.unscored", model.name())));
        terminal.printResult(TEXT.get("train.saved", saved.file(), seconds(result)));
    }

    private static double seconds(TrainingResult result) {
        return result.elapsed().toMillis() / MILLIS_PER_SECOND;
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    /** Returns how to resume the run. If the disk was full, the run is saved only in part or not at all. */
    static String howToResume(RunFolder run, int stepsDone) {
        int stepsSaved;
        try {
            stepsSaved = run.stepsSaved();
        } catch (UserException e) {
            return e.getMessage();
        }
        if (stepsSaved == stepsDone) {
            return TEXT.get("train.resumable", run.id());
        }
        return TEXT.get(stepsSaved > 0 ? "train.resumable.partly" : "train.resumable.unsaved", run.id(), stepsSaved);
    }
}
