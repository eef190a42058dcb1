package digitpad.cli;

import digitpad.text.Messages;
import digitpad.training.MovingMean;
import digitpad.training.StepReport;
import digitpad.training.TrainingListener;
import digitpad.training.TrainingLog;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import java.util.EnumMap;
import java.util.Map;

/** Shows the log and the progress of a run on a terminal. */
final class TerminalTrainingListener implements TrainingListener {
    private static final Messages TEXT = Messages.of(TerminalTrainingListener.class);
    private static final int SECONDS_PER_MINUTE = 60;

    private final Terminal terminal;
    private final TrainingPlan plan;
    private final boolean json;
    private final ProgressLine progress;
    private final MovingMean meanAccuracy = new MovingMean(Measure.MEAN_BATCHES);
    private final Map<Measure, Double> latest = new EnumMap<>(Measure.class);

    /**
     * Creates a listener for one run.
     *
     * @param json whether standard output is reserved for the JSON result, so that the log goes to standard error
     */
    TerminalTrainingListener(Terminal terminal, TrainingPlan plan, boolean json) {
        this.terminal = terminal;
        this.plan = plan;
        this.json = json;
        progress = new ProgressLine(terminal);
    }

    @Override
    public void stepped(StepReport report) {
        long seconds = Math.round(report.secondsLeft());
        progress.show(
                TEXT.get(
                        "train.progress",
                        report.step(),
                        plan.steps(),
                        latest.get(Measure.LOSS),
                        latest.containsKey(Measure.BATCH_ACCURACY)
                                ? TEXT.get(
                                        "train.progress.accuracy",
                                        latest.get(Measure.BATCH_ACCURACY),
                                        Measure.MEAN_BATCHES)
                                : TEXT.get("train.progress.unmeasured"),
                        report.imagesPerSecond(),
                        seconds / SECONDS_PER_MINUTE,
                        seconds % SECONDS_PER_MINUTE),
                report.step() / (double) plan.steps());
    }

    @Override
    public void measured(Measurement measurement) {
        double value = measurement.measure() == Measure.BATCH_ACCURACY
                ? meanAccuracy.add(measurement.value())
                : measurement.value();
        latest.put(measurement.measure(), value);
        TrainingLog.line(measurement).ifPresent(this::log);
    }

    @Override
    public void pausedOrStopped(int stepsDone) {
        progress.clear();
        terminal.printNote(TEXT.get("train.stopping", stepsDone));
    }

    @Override
    public void scoring() {
        progress.clear();
        terminal.printNote(TEXT.get("train.scoring"));
    }

    @Override
    public void warned(String sentence) {
        progress.clear();
        terminal.printNote(sentence);
    }

    /** Erases the progress line. */
    void clearProgress() {
        progress.clear();
    }

    private void log(String line) {
        progress.clear();
        if (json) {
            terminal.printNote(line);
        } else {
            terminal.printResult(line);
        }
    }
}
