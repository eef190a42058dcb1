package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.network.Model;
import digitpad.network.ModelFile;
import digitpad.network.ModelInfo;
import digitpad.network.ModelName;
import digitpad.network.ModelStore;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.Trainer;
import digitpad.training.TrainingLog;
import digitpad.training.TrainingMaterial;
import digitpad.training.TrainingPlan;
import digitpad.training.TrainingResult;
import digitpad.training.TrainingRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network and saves it. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(TrainCommand.class);

    private final Workplace workplace;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Mixin
    private PlanOptions plan;

    @Mixin
    private StrokeOptions strokes;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "train.out")
    private Path out;

    @Mixin
    private Answer answer;

    TrainCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    /** What {@code --json} prints. */
    @JsonPropertyOrder({
        "model",
        "file",
        "preset",
        "dataset",
        "steps",
        "stepsDone",
        "batchSize",
        "learningRate",
        "seed",
        "validationAccuracy",
        "testAccuracy",
        "seconds"
    })
    record Result(
            String model,
            String file,
            String preset,
            String dataset,
            int steps,
            int stepsDone,
            int batchSize,
            double learningRate,
            long seed,
            double validationAccuracy,
            double testAccuracy,
            double seconds) {}

    @Override
    public Integer call() {
        TrainingPlan wanted = plan.plan();
        String name = out == null ? wanted.preset().id() : nameOf(out);
        if (out != null) {
            ModelFile.ensureWritable(out);
        }
        // Before the images, which may have to be downloaded: what is wrong with the options is said at once.
        UnaryOperator<TrainingMaterial> additions = strokes.read(workplace.ownDigits(), workplace.terminal()::note);
        TrainingMaterial material = additions.apply(TrainingMaterial.of(workplace.data(Optional.ofNullable(data))));
        try (Interruption interruption = new Interruption()) {
            TrainingResult result = train(wanted, material, name, interruption);
            Saved saved = save(result.model());
            report(saved.model().info(), saved.file(), result);
        }
        return CommandLineProgram.OK;
    }

    /** Where a model came to lie, and under which name. */
    private record Saved(Model model, Path file) {}

    private Saved save(Model model) {
        if (out != null) {
            try {
                ModelFile.write(out, model);
                return new Saved(model, out);
            } catch (UserException e) {
                // The disk may have filled up meanwhile; what took long to learn is kept where there is another chance.
                workplace.terminal().note(e.getMessage());
            }
        }
        ModelStore models = workplace.models();
        Model named = model.named(models.freeName(model.info().name()));
        return new Saved(named, models.save(named));
    }

    private TrainingResult train(
            TrainingPlan wanted, TrainingMaterial material, String name, Interruption interruption) {
        TrainingReport report = new TrainingReport(workplace.terminal(), wanted, answer.isJson());
        try (Trainer trainer = new Trainer()) {
            TrainingRun run = trainer.start(wanted, material, name, report);
            interruption.stops(run);
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

    private void report(ModelInfo model, Path file, TrainingResult result) {
        double seconds = result.elapsed().toMillis() / 1000.0;
        double test = model.testAccuracy().orElseThrow();
        if (answer.isJson()) {
            workplace
                    .terminal()
                    .json(new Result(
                            model.name(),
                            file.toString(),
                            model.preset().id(),
                            model.training().dataset(),
                            model.training().steps(),
                            model.training().stepsDone(),
                            model.training().batchSize(),
                            model.training().learningRate(),
                            model.training().seed(),
                            model.validationAccuracy().orElseThrow(),
                            test,
                            seconds));
            return;
        }
        if (!result.complete()) {
            workplace
                    .terminal()
                    .note(TEXT.get(
                            "train.stopped",
                            model.training().stepsDone(),
                            model.training().steps()));
        }
        workplace.terminal().say(TrainingLog.test(test));
        workplace.terminal().say(TEXT.get("train.saved", file, seconds));
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
