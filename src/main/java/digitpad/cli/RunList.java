package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the list of runs. */
final class RunList {
    private static final Messages TEXT = Messages.of(RunList.class);

    private final CommandContext context;

    RunList(CommandContext context) {
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

    /**
     * Prints the chosen runs, newest first, and a note for each run that cannot be read.
     *
     * @throws UserException if there are runs, but none of the chosen network
     */
    int print(RunListOptions options) {
        RunStore.Contents contents = context.runs().scan();
        for (RunFolder unreadable : contents.unreadable()) {
            context.terminal().printNote(TEXT.get("runs.unreadable", unreadable.id(), unreadable.recordFile()));
        }
        List<Line> all = contents.runs().stream().map(Line::of).toList();
        List<Line> lines =
                options.network().map(network -> ofNetwork(all, network)).orElse(all);
        if (options.isJson()) {
            context.terminal().printJson(lines);
            return CommandLineProgram.OK;
        }
        if (lines.isEmpty()) {
            context.terminal().printNote(TEXT.get("runs.none"));
        }
        lines.forEach(this::print);
        return CommandLineProgram.OK;
    }

    private static List<Line> ofNetwork(List<Line> all, String network) {
        List<Line> chosen =
                all.stream().filter(line -> line.preset().equals(network)).toList();
        if (chosen.isEmpty() && !all.isEmpty()) {
            String names = all.stream().map(Line::preset).distinct().sorted().collect(Collectors.joining(", "));
            throw new UserException(TEXT.get("runs.network.unknown", network, names));
        }
        return chosen;
    }

    private void print(Line line) {
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
}
