package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.dataset.MnistData;
import digitpad.model.ModelFile;
import digitpad.model.ModelInfo;
import digitpad.model.ModelName;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.Trainer;
import digitpad.training.TrainingLog;
import digitpad.training.TrainingResult;
import digitpad.training.TrainingRun;
import digitpad.training.batches.ExtraSamples;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.ResultSaver;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunResumer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a network and saves it. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(TrainCommand.class);

    /** What may be said of a run that goes on. */
    private static final Set<String> WITH_RESUME = Set.of("--resume", "--data", "--out", "--json", "--one-core");

    private final CommandContext workplace;

    @Spec
    private CommandSpec spec;

    @Option(names = "--resume", paramLabel = "RUN", descriptionKey = "train.resume")
    private String resume;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Mixin
    private PlanOptions plan;

    @Mixin
    private StrokeOptions strokes;

    @Option(names = "--one-core", descriptionKey = "train.onecore")
    private boolean oneCore;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "train.out")
    private Path out;

    @Mixin
    private JsonOption answer;

    private TrainCommand(CommandContext workplace) {
        this.workplace = workplace;
    }

    /** The command with all its options. */
    static CommandLine commandLine(CommandContext workplace) {
        TrainCommand train = new TrainCommand(workplace);
        CommandLine line = new CommandLine(train);
        train.plan.settingOptions().forEach(line.getCommandSpec()::addOption);
        return line;
    }

    /** What {@code --json} prints. */
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
            double validationAccuracy,
            double testAccuracy,
            String ending,
            double seconds) {}

    @Override
    public Integer call() {
        return resume == null ? begin() : resume();
    }

    private int begin() {
        TrainingPlan asked = plan.plan();
        String name = out == null ? asked.preset().id() : nameOf(out);
        if (out != null) {
            ModelFile.ensureWritable(out);
        }
        // Before the images, which may have to be downloaded: what is wrong with the options is said at once.
        DataSources sources = strokes.sources();
        List<ExtraSamples> extras = reader().extras(sources);
        extras.forEach(each -> each.unusable().forEach(workplace.terminal()::printNote));
        MnistData digits = workplace.data(Optional.ofNullable(data));
        TrainingPlan wanted = plan.withStepsForEpochs(asked, digits);
        TrainingData material = TrainingData.of(digits).with(extras);
        Optional<RunFolder> run = Optional.empty();
        try {
            // What comes of it is called as the run is, unless it goes into a file of its own.
            String free = workplace
                    .runs()
                    .freeName(name, other -> out == null && workplace.models().isTaken(other));
            run = Optional.of(workplace.runs().create(free, wanted, sources.withData(digits.folder()), material));
            workplace.terminal().printNote(TEXT.get("train.run", run.get().id(), 0));
        } catch (UserException e) {
            // A training that cannot be resumed is better than none.
            workplace.terminal().printNote(e.getMessage());
        }
        return finish(run, wanted, material, name);
    }

    private int resume() {
        List<String> others = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !WITH_RESUME.contains(option))
                .toList();
        if (!others.isEmpty()) {
            throw new UserException(TEXT.get("train.resume.alone", String.join(", ", others)));
        }
        RunFolder run = workplace.runs().find(resume);
        String name = out == null ? run.record().name() : nameOf(out);
        RunResumer resumer = new RunResumer(
                reader(),
                folder -> workplace.data(Optional.of(folder)),
                () -> Optional.of(workplace.data(Optional.empty())),
                workplace.terminal()::printNote);
        if (out != null) {
            ModelFile.ensureWritable(out);
        }
        RunResumer.Resumable resumed = resumer.open(run, Optional.ofNullable(data));
        workplace.terminal().printNote(TEXT.get("train.run", run.id(), run.stepsSaved()));
        return finish(Optional.of(run), resumed.record().plan(), resumed.data(), name);
    }

    private ExtraSamplesReader reader() {
        return new ExtraSamplesReader(workplace.ownDigits());
    }

    private int finish(Optional<RunFolder> run, TrainingPlan wanted, TrainingData material, String name) {
        try (InterruptHandler interruption = new InterruptHandler()) {
            TrainingResult result = train(run, wanted, material, name, interruption);
            ResultSaver.Saved saved = new ResultSaver(workplace.models(), workplace.terminal()::printNote)
                    .save(result.model(), run, Optional.ofNullable(out));
            TrainingLog.earlyStopLine(result, wanted.stopping()).ifPresent(workplace.terminal()::printNote);
            report(run, saved.model().info(), saved.file(), result);
        }
        return CommandLineProgram.OK;
    }

    private TrainingResult train(
            Optional<RunFolder> folder,
            TrainingPlan wanted,
            TrainingData material,
            String name,
            InterruptHandler interruption) {
        TerminalTrainingListener report = new TerminalTrainingListener(workplace.terminal(), wanted, answer.isJson());
        try (Trainer trainer = new Trainer(workplace.engine())) {
            trainer.useOneCore(oneCore);
            TrainingRun run = folder.map(kept -> trainer.start(kept, material, report))
                    .orElseGet(() -> trainer.start(wanted, material, name, report));
            interruption.stopOnInterrupt(run);
            return run.result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UserException expected) {
                throw expected;
            }
            throw e;
        } finally {
            report.end();
        }
    }

    private void report(Optional<RunFolder> run, ModelInfo model, Path file, TrainingResult result) {
        double seconds = result.elapsed().toMillis() / 1000.0;
        double test = model.testAccuracy().orElseThrow();
        if (answer.isJson()) {
            workplace
                    .terminal()
                    .printJson(new Result(
                            run.map(RunFolder::id).orElse(null),
                            model.name(),
                            file.toString(),
                            model.preset(),
                            model.training().dataset(),
                            model.training().recipe().steps(),
                            model.training().stepsDone(),
                            model.training().recipe().batchSize(),
                            model.training().recipe().optimizer().id(),
                            model.training().recipe().learningRate(),
                            model.training().seed(),
                            model.validationAccuracy().orElseThrow(),
                            test,
                            result.stopReason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            seconds));
            return;
        }
        if (!result.complete()) {
            workplace
                    .terminal()
                    .printNote(TEXT.get(
                            "train.stopped",
                            model.training().stepsDone(),
                            model.training().recipe().steps()));
            run.ifPresent(kept -> workplace
                    .terminal()
                    .printNote(howToResume(kept, model.training().stepsDone())));
        }
        workplace.terminal().printResult(TrainingLog.testLine(test));
        workplace.terminal().printResult(TEXT.get("train.saved", file, seconds));
    }

    /** Says how to resume the run. If the disk was full, only a part of the run is saved, or nothing. */
    private static String howToResume(RunFolder run, int stepsDone) {
        int kept;
        try {
            kept = run.stepsSaved();
        } catch (UserException e) {
            return e.getMessage();
        }
        if (kept == stepsDone) {
            return TEXT.get("train.resumable", run.id());
        }
        return TEXT.get(kept > 0 ? "train.resumable.partly" : "train.resumable.not", run.id(), kept);
    }

    /** The model in a file is called as the file. */
    private static String nameOf(Path file) {
        String name = ModelFile.nameOf(file);
        if (!ModelName.isValid(name)) {
            throw new UserException(TEXT.get("train.out.wrong", file));
        }
        return name;
    }
}
