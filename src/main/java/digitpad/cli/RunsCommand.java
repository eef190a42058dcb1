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

/** The command {@code runs}: lists all runs. */
@Command(name = "runs")
final class RunsCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(RunsCommand.class);

    private final CommandContext context;

    @Mixin
    private JsonOption jsonOption;

    RunsCommand(CommandContext context) {
        this.context = context;
    }

    /** The entry for one run in the output of {@code --json}. */
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
            RunRecord record = run.record();
            return new Line(
                    run.id(),
                    record.name(),
                    record.plan().preset().id(),
                    run.condition().name().toLowerCase(Locale.ROOT),
                    record.created(),
                    record.plan().steps(),
                    record.stepsDone(),
                    run.stepsSaved(),
                    record.validationAccuracy(),
                    record.testAccuracy(),
                    record.note(),
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
        RunStore.Contents contents = context.runs().scan();
        for (RunFolder unreadable : contents.unreadable()) {
            context.terminal().printNote(TEXT.get("runs.unreadable", unreadable.id(), unreadable.recordFile()));
        }
        List<Line> lines = contents.runs().stream().map(Line::of).toList();
        if (jsonOption.isJson()) {
            context.terminal().printJson(lines);
            return CommandLineProgram.OK;
        }
        if (lines.isEmpty()) {
            context.terminal().printNote(TEXT.get("runs.none"));
        }
        for (Line line : lines) {
            context.terminal()
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
