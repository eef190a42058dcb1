package digitpad.cli;

import digitpad.model.Model;
import digitpad.model.ModelStore;
import digitpad.owndigits.OwnDigit;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.Trainer;
import digitpad.training.finetune.FineTuneJob;
import digitpad.training.finetune.FineTuneProgress;
import digitpad.training.finetune.FineTuneResult;
import digitpad.training.finetune.FineTuneSettings;
import digitpad.training.finetune.FineTuneText;
import digitpad.training.finetune.FineTunedModels;
import digitpad.training.finetune.FineTuner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code finetune}: fine-tunes a model on the user's digits, and saves it if it still reads MNIST. */
@Command(name = "finetune")
final class FineTuneCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(FineTuneCommand.class);

    private final CommandContext context;

    @Option(
            names = "--model",
            paramLabel = "NAME_OR_FILE",
            descriptionKey = "finetune.model",
            defaultValue = ModelStore.DEFAULT)
    private ModelReference model;

    @Mixin
    private DataOptions dataOptions;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "finetune.seed", defaultValue = "1")
    private long seed;

    @Option(names = "--all-the-same", descriptionKey = "finetune.allthesame")
    private boolean allTheSame;

    @Option(names = "--one-core", descriptionKey = "train.onecore")
    private boolean oneCore;

    @Mixin
    private JsonOption jsonOption;

    FineTuneCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        Model source = context.models().load(model.nameOrFile());
        // Check the digits before reading the images, which may have to be downloaded first.
        List<OwnDigit> digits = context.ownDigits().readAll(context.terminal()::printNote);
        if (digits.isEmpty()) {
            throw new UserException(TEXT.get("finetune.digits"));
        }
        FineTuneJob job =
                new FineTuneJob(source, context.data(dataOptions), digits, FineTuneSettings.STANDARD.withSeed(seed));
        try (InterruptHandler interruptHandler = new InterruptHandler()) {
            Optional<FineTuneResult> result = run(job, interruptHandler);
            if (result.isEmpty()) {
                throw new UserException(TEXT.get("finetune.canceled"));
            }
            report(result.get());
        }
        return CommandLineProgram.OK;
    }

    private Optional<FineTuneResult> run(FineTuneJob job, InterruptHandler interruptHandler)
            throws InterruptedException {
        AtomicBoolean canceled = new AtomicBoolean();
        Runnable cancel = () -> canceled.set(true);
        interruptHandler.onInterrupt(cancel, cancel);
        ProgressLine line = new ProgressLine(context.terminal());
        try (Trainer trainer = new Trainer(context.engine())) {
            trainer.useOneCore(oneCore);
            return trainer.call(
                    () -> FineTuner.run(context.engine(), job, progress -> show(line, progress), canceled::get));
        } finally {
            line.clear();
        }
    }

    private static void show(ProgressLine line, FineTuneProgress progress) {
        line.show(FineTuneText.of(progress), progress.done() / (double) progress.steps());
    }

    private void report(FineTuneResult result) {
        boolean save = result.isKept() || allTheSame;
        Optional<String> saved = save
                ? Optional.of(new FineTunedModels(context.models())
                        .save(result)
                        .info()
                        .name())
                : Optional.empty();
        if (jsonOption.isJson()) {
            context.terminal().printJson(FineTuneDocument.of(result, saved));
            return;
        }
        FineTuneText.sentences(result).forEach(context.terminal()::printResult);
        if (!result.isKept()) {
            context.terminal().printResult(FineTuneText.refusal(result));
        }
        context.terminal()
                .printResult(saved.map(name -> TEXT.get("finetune.saved", name)).orElse(TEXT.get("finetune.unsaved")));
    }
}
