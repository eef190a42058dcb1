package digitpad.cli;

import digitpad.dataset.MnistData;
import digitpad.model.ModelFile;
import digitpad.model.ModelName;
import digitpad.text.Messages;
import digitpad.text.TypedNumber;
import digitpad.text.UserException;
import digitpad.training.Trainer;
import digitpad.training.TrainingLog;
import digitpad.training.TrainingResult;
import digitpad.training.TrainingRun;
import digitpad.training.batches.ExtraSamples;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.batches.TrainingRequirements;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.MovedSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.MissingSourceException;
import digitpad.training.runs.ResultSaver;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunResumer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code train}: trains a network and saves it. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(TrainCommand.class);
    private static final Messages TEXT = Messages.of(TrainCommand.class);

    /** The options that can be given when a run is resumed. */
    private static final Set<String> OPTIONS_ALLOWED_WITH_RESUME =
            Set.of("--resume", "--data", "--split", "--strokes", "--out", "--json", "--one-core");

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--resume", paramLabel = "RUN", descriptionKey = "train.resume")
    private String resume;

    @Mixin
    private DataOptions dataOptions;

    @Mixin
    private PlanOptions planOptions;

    @Mixin
    private StrokeOptions strokeOptions;

    @Option(names = "--one-core", descriptionKey = "train.onecore")
    private boolean oneCore;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "train.out", converter = OutputPathConverter.class)
    private Path out;

    @Mixin
    private JsonOption jsonOption;

    private TrainCommand(CommandContext context) {
        this.context = context;
    }

    /** Returns picocli's command with all its options. */
    static CommandLine commandLine(CommandContext context) {
        TrainCommand train = new TrainCommand(context);
        CommandLine line = new CommandLine(train).registerConverter(Double.class, TypedNumber::toDouble);
        train.planOptions.settingOptions().forEach(line.getCommandSpec()::addOption);
        return line;
    }

    @Override
    public Integer call() {
        return resume == null ? start() : resume();
    }

    private int start() {
        TrainingPlan requested = planOptions.plan(context.networks());
        String name = out == null ? requested.preset().id() : nameOf(out);
        saver().ensureWritable(name, requested.preset(), Optional.ofNullable(out));
        // Check the options before reading the images, which may have to be downloaded first.
        DataSources sources = strokeOptions.sources();
        List<ExtraSamples> extras = reader().extras(sources);
        extras.forEach(each -> each.unusable().forEach(context.terminal()::printNote));
        MnistData digits = context.data(dataOptions);
        TrainingPlan plan = planOptions.withStepsForEpochs(requested, digits);
        TrainingData trainingData = TrainingData.of(digits).with(extras);
        TrainingRequirements.check(plan, trainingData);
        Optional<RunFolder> run = Optional.empty();
        try {
            // The model gets the name of the run, unless --out names a file.
            String freeName = context.runs()
                    .freeName(name, other -> out == null && context.models().isTaken(other));
            run = Optional.of(context.runs().create(freeName, plan, sources.withData(digits.location()), trainingData));
            context.terminal().printNote(TEXT.get("train.run", run.get().id(), 0));
        } catch (UserException e) {
            // Train anyway: without a run folder, the run just cannot be resumed.
            context.terminal().printNote(e.getMessage());
        }
        return finish(run, plan, trainingData, name);
    }

    private int resume() {
        List<String> others = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !OPTIONS_ALLOWED_WITH_RESUME.contains(option))
                .toList();
        if (!others.isEmpty()) {
            throw new UserException(TEXT.get("train.resume.options", String.join(", ", others)));
        }
        RunFolder run = context.runs().find(resume);
        String name = out == null ? run.record().name() : nameOf(out);
        RunResumer resumer = new RunResumer(
                reader(),
                place -> context.data(Optional.of(place), dataOptions.split()),
                this::usualData,
                context.terminal()::printNote);
        saver().ensureWritable(name, run.record().plan().preset(), Optional.ofNullable(out));
        RunResumer.Resumable resumed = open(resumer, run);
        context.terminal().printNote(TEXT.get("train.run", run.id(), run.stepsSaved()));
        return finish(Optional.of(run), resumed.record().plan(), resumed.data(), name);
    }

    private RunResumer.Resumable open(RunResumer resumer, RunFolder run) {
        try {
            return resumer.open(run, new MovedSources(dataOptions.place(), strokeOptions.files()));
        } catch (MissingSourceException e) {
            String option = switch (e.kind()) {
                case IMAGES -> "--data";
                case STROKES -> "--strokes";
            };
            throw new UserException(TEXT.get("train.resume.moved", e.getMessage(), option), e);
        }
    }

    /** Returns the data that a new run would use; empty if it cannot be read. */
    private Optional<MnistData> usualData() {
        try {
            return Optional.of(context.data(Optional.empty(), dataOptions.split()));
        } catch (UserException e) {
            LOG.debug(e.getMessage());
            return Optional.empty();
        }
    }

    private ExtraSamplesReader reader() {
        return new ExtraSamplesReader(context.ownDigits());
    }

    private int finish(Optional<RunFolder> run, TrainingPlan plan, TrainingData trainingData, String name) {
        try (InterruptHandler interruptHandler = new InterruptHandler()) {
            TrainingResult result = train(run, plan, trainingData, name, interruptHandler);
            ResultSaver.Saved saved = save(result, run);
            TrainingLog.earlyStopLine(result, plan.stopping()).ifPresent(context.terminal()::printNote);
            new TrainingReport(context.terminal(), run).print(saved, result, jsonOption.isJson());
        }
        return CommandLineProgram.OK;
    }

    private ResultSaver saver() {
        return new ResultSaver(context.runs(), context.models(), context.terminal()::printNote);
    }

    private ResultSaver.Saved save(TrainingResult result, Optional<RunFolder> run) {
        try {
            return saver().save(result.model(), run, Optional.ofNullable(out));
        } catch (UserException e) {
            // The checkpoints may still be there.
            int stepsDone = result.model().info().training().stepsDone();
            run.ifPresent(folder -> context.terminal().printNote(TrainingReport.howToResume(folder, stepsDone)));
            throw e;
        }
    }

    private TrainingResult train(
            Optional<RunFolder> folder,
            TrainingPlan plan,
            TrainingData trainingData,
            String name,
            InterruptHandler interruptHandler) {
        TerminalTrainingListener listener = new TerminalTrainingListener(context.terminal(), plan, jsonOption.isJson());
        try (Trainer trainer = new Trainer(context.engine())) {
            trainer.useOneCore(oneCore);
            TrainingRun run = folder.map(runFolder -> trainer.start(runFolder, trainingData, listener))
                    .orElseGet(() -> trainer.start(plan, trainingData, name, listener));
            interruptHandler.onInterrupt(run::stop, () -> skipScoring(run));
            return run.result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UserException expected) {
                throw expected;
            }
            throw e;
        } finally {
            listener.clearProgress();
        }
    }

    private void skipScoring(TrainingRun run) {
        run.skipScoring();
        context.terminal().printNote(TEXT.get("train.skipping"));
    }

    /** Returns the name of the model in a file, which is the file's name without its extension. */
    private static String nameOf(Path file) {
        String name = ModelFile.nameOf(file);
        if (!ModelName.isValid(name)) {
            throw new UserException(TEXT.get("train.out.invalid", file));
        }
        return name;
    }
}
