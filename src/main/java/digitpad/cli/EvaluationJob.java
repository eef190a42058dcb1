package digitpad.cli;

import digitpad.evaluation.Evaluation;
import digitpad.evaluation.Evaluator;
import digitpad.evaluation.ImageEvaluator;
import digitpad.evaluation.Variation;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessProgress;
import digitpad.evaluation.robustness.RobustnessSettings;
import digitpad.evaluation.robustness.RobustnessTest;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs the steps of an evaluation with a progress line. After an interrupt, it skips the steps that are left. */
final class EvaluationJob {
    private static final Messages TEXT = Messages.of(EvaluationJob.class);

    private final Terminal terminal;
    private volatile boolean interrupted;

    /** Creates a job on the calling thread, which an interrupt of the process stops. */
    EvaluationJob(Terminal terminal, InterruptHandler interruptHandler) {
        this.terminal = terminal;
        Thread worker = Thread.currentThread();
        Runnable stop = () -> {
            interrupted = true;
            worker.interrupt();
        };
        interruptHandler.onInterrupt(stop, stop);
    }

    /** Reads all samples, or as many as it can until an interrupt. */
    EvaluationResults read(Recognizer recognizer, EvaluationSet set) {
        EvaluationResults results = withProgress(progress -> new ImageEvaluator(recognizer).evaluate(set, news -> {
            if (news.chunk().size() < news.total()) {
                progress.show(
                        TEXT.get("evaluate.progress", recognizer.model().name(), news.done(), news.total()),
                        news.done() / (double) news.total());
            }
        }));
        if (!results.isComplete()) {
            terminal.printNote(TEXT.get("evaluate.stopped", results.results().size(), set.size()));
        }
        return results;
    }

    /** Reads the samples with another model and compares the two; empty after an interrupt. */
    Optional<ModelComparison> compare(EvaluationResults first, Recognizer second) {
        if (interrupted) {
            return Optional.empty();
        }
        EvaluationResults other = read(second, first.set());
        return other.isComplete() ? Optional.of(ModelComparison.of(first, other)) : Optional.empty();
    }

    /** Tests the robustness, or a part of it until an interrupt; empty after an interrupt. */
    Optional<Robustness> test(Recognizer recognizer, EvaluationSet set, RobustnessSettings settings) {
        if (interrupted) {
            return Optional.empty();
        }
        Robustness robustness = withProgress(progress -> new RobustnessTest(recognizer)
                .run(set, settings, news -> progress.show(text(news), news.done() / (double) news.total())));
        if (!robustness.isComplete()) {
            terminal.printNote(TEXT.get("evaluate.robustness.stopped"));
        }
        return Optional.of(robustness);
    }

    /** Evaluates the strokes in every variation; empty after an interrupt. */
    Map<Variation, Evaluation> vary(Recognizer recognizer, EvaluationResults results) {
        return interrupted || results.results().isEmpty()
                ? Map.of()
                : new Evaluator(recognizer).variations(results.set());
    }

    private static String text(RobustnessProgress news) {
        return TEXT.get(
                "evaluate.robustness.progress",
                news.disturbance().title(),
                news.disturbance().format(news.strength()),
                news.done(),
                news.total());
    }

    private <T> T withProgress(Function<ProgressLine, T> step) {
        ProgressLine progress = new ProgressLine(terminal);
        try {
            return step.apply(progress);
        } finally {
            progress.clear();
            // An interrupted thread could not write files.
            boolean unused = Thread.interrupted();
        }
    }
}
