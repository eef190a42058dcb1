package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.text.Messages;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the trainings that are kept. */
@Command(name = "runs")
final class RunsCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(RunsCommand.class);

    private final CommandContext workplace;

    @Mixin
    private JsonOption answer;

    RunsCommand(CommandContext workplace) {
        this.workplace = workplace;
    }

    /** What {@code --json} prints of each. */
    @JsonPropertyOrder({
        "run",
        "name",
        "preset",
        "state",
        "created",
        "steps",
        "stepsDone",
        "stepsKept",
        "validationAccuracy",
        "testAccuracy",
        "note",
        "folder"
    })
    record Line(
            String run,
            String name,
            String preset,
            String state,
            String created,
            int steps,
            int stepsDone,
            int stepsKept,
            Double validationAccuracy,
            Double testAccuracy,
            String note,
            String folder) {
        static Line of(RunFolder folder) {
            RunSummary run = RunSummary.of(folder);
            RunRecord known = run.record();
            return new Line(
                    run.id(),
                    known.name(),
                    known.plan().preset().id(),
                    run.condition().name().toLowerCase(Locale.ROOT),
                    known.created(),
                    known.plan().steps(),
                    known.stepsDone(),
                    run.stepsSaved(),
                    known.validationAccuracy(),
                    known.testAccuracy(),
                    known.note(),
                    run.folder().toString());
        }

        private String accuracy() {
            if (testAccuracy != null) {
                return TEXT.get("runs.test", testAccuracy);
            }
            return validationAccuracy == null ? "" : TEXT.get("runs.validation", validationAccuracy);
        }
    }

    @Override
    public Integer call() {
        RunStore.Contents contents = workplace.runs().scan();
        for (RunFolder damaged : contents.unreadable()) {
            workplace.terminal().printNote(TEXT.get("runs.unreadable", damaged.id(), damaged.recordFile()));
        }
        List<Line> lines = contents.runs().stream().map(Line::of).toList();
        if (answer.isJson()) {
            workplace.terminal().printJson(lines);
            return CommandLineProgram.OK;
        }
        if (lines.isEmpty()) {
            workplace.terminal().printNote(TEXT.get("runs.none"));
        }
        for (Line line : lines) {
            workplace
                    .terminal()
                    .printResult(TEXT.get(
                                    "runs.line",
                                    line.run(),
                                    line.name(),
                                    TEXT.get("runs.state." + line.state()),
                                    line.stepsDone(),
                                    line.steps(),
                                    line.accuracy())
                            .strip());
        }
        return CommandLineProgram.OK;
    }
}
