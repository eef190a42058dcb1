package digitpad.cli;

import digitpad.files.UnusablePath;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs DigitPad without a window: parses the arguments, runs the command and returns the exit code. */
public final class CommandLineProgram {
    /** The exit code for success. */
    public static final int OK = 0;
    /** The exit code for an internal error. */
    public static final int INTERNAL_ERROR = 1;
    /** The exit code for a command that cannot be carried out, with a message that says why. */
    public static final int USER_ERROR = 2;

    private static final Messages TEXT = Messages.of(CommandLineProgram.class);

    private CommandLineProgram() {}

    /**
     * Runs one command.
     *
     * @param arguments the command and its options
     * @param context created once, and reported on {@code terminal} if that fails
     * @return the exit code: {@value #OK}, {@value #INTERNAL_ERROR} or {@value #USER_ERROR}
     */
    public static int run(String[] arguments, Terminal terminal, Supplier<CommandContext> context) {
        FailureReport failures = new FailureReport(terminal);
        int code;
        try (StandardInputFile input = new StandardInputFile(terminal.in())) {
            CommandLine line = commandLine(context.get());
            registerPaths(line, input);
            code = execute(line, arguments, terminal, failures);
        } catch (RuntimeException | Error e) {
            // picocli passes errors on.
            code = failures.exitCode(e);
        }
        return isOutputWritten(terminal) || code != OK ? code : USER_ERROR;
    }

    private static int execute(CommandLine line, String[] arguments, Terminal terminal, FailureReport failures) {
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setParameterExceptionHandler((error, given) -> {
            terminal.printNote(message(error));
            return USER_ERROR;
        });
        line.setExecutionExceptionHandler((error, command, parsed) -> failures.exitCode(error));
        return line.execute(arguments);
    }

    /** Makes all options that name a file understand the same names, and say why they cannot use one. */
    private static void registerPaths(CommandLine line, StandardInputFile input) {
        ITypeConverter<Path> path =
                name -> StandardInputFile.NAMES.contains(name) ? input.path() : PathNames.path(name);
        line.registerConverter(Path.class, path);
        line.registerConverter(
                ModelReference.class,
                name -> new ModelReference(
                        StandardInputFile.NAMES.contains(name) || PathNames.isPath(name)
                                ? path.convert(name).toString()
                                : name));
    }

    /** Returns whether the results were written. If not, prints why. */
    private static boolean isOutputWritten(Terminal terminal) {
        Optional<String> failure = terminal.out().failure();
        failure.ifPresent(reason -> terminal.printNote(TEXT.get("output.unwritable", reason)));
        return failure.isEmpty();
    }

    /** Returns picocli's command line with all commands. */
    static CommandLine commandLine(CommandContext context) {
        CommandLine line = new CommandLine(new DigitPadCommand())
                .addSubcommand(TrainCommand.commandLine(context))
                .addSubcommand(new FineTuneCommand(context))
                .addSubcommand(RunsCommand.commandLine(context))
                .addSubcommand(ModelsCommand.commandLine(context))
                .addSubcommand(DigitsCommand.commandLine(context))
                .addSubcommand(new EvaluateCommand(context))
                .addSubcommand(PredictCommand.commandLine(context))
                .addSubcommand(new BenchCommand(context));
        // A name may begin with @. Arguments are not read from files.
        return line.setExpandAtFiles(false);
    }

    /** Returns a short message, which replaces picocli's usage text. */
    private static String message(ParameterException error) {
        Optional<InvalidPathException> path = UnusablePath.in(error);
        if (path.isPresent()) {
            return UnusablePath.explained(path.get()).getMessage();
        }
        String command = error.getCommandLine().getCommandSpec().qualifiedName(" ");
        if (error.getCause() instanceof UserException problem) {
            return problem.getMessage();
        }
        if (error instanceof UnmatchedArgumentException unmatched) {
            return TEXT.get("usage.unknown", String.join(" ", unmatched.getUnmatched()), command);
        }
        if (error instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(CommandLineProgram::name).collect(Collectors.joining(", "));
            return names.isEmpty()
                    ? TEXT.get("usage.command.missing", command)
                    : TEXT.get("usage.missing", names, command);
        }
        if (error instanceof OverwrittenOptionException twice) {
            return TEXT.get("usage.twice", name(twice.getOverwritten()), command);
        }
        if (error.getArgSpec() != null && error.getValue() != null) {
            return TEXT.get("usage.value.invalid", error.getValue(), name(error.getArgSpec()), command);
        }
        return TEXT.get("usage.invalid", error.getMessage().lines().findFirst().orElse(""), command);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
