package digitpad.cli;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** DigitPad without a window: {@code train}, {@code evaluate}, {@code predict} and {@code bench}. */
public final class CommandLineProgram {
    /** It did what was asked. */
    public static final int OK = 0;
    /** DigitPad itself failed. */
    public static final int INTERNAL_ERROR = 1;
    /** What was asked cannot be done. */
    public static final int USER_ERROR = 2;

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);
    private static final Messages TEXT = Messages.of(CommandLineProgram.class);

    private CommandLineProgram() {}

    /**
     * Runs one command.
     *
     * @param arguments the command and its options
     * @return the exit code: {@value #OK}, {@value #INTERNAL_ERROR} or {@value #USER_ERROR}
     */
    public static int run(String[] arguments, CommandContext workplace) {
        CommandLine line = commandLine(workplace);
        line.setOut(workplace.terminal().out());
        line.setErr(workplace.terminal().err());
        line.setParameterExceptionHandler((fault, given) -> {
            workplace.terminal().printNote(sentence(fault));
            return USER_ERROR;
        });
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof UserException) {
                workplace.terminal().printNote(fault.getMessage());
                return USER_ERROR;
            }
            LOG.error("an unexpected fault", fault);
            workplace.terminal().printNote(TEXT.get("fault.unexpected", fault.toString()));
            return INTERNAL_ERROR;
        });
        return line.execute(arguments);
    }

    /** The program with all its commands. */
    static CommandLine commandLine(CommandContext workplace) {
        return new CommandLine(new DigitPadCommand())
                .addSubcommand(TrainCommand.commandLine(workplace))
                .addSubcommand(new RunsCommand(workplace))
                .addSubcommand(new EvaluateCommand(workplace))
                .addSubcommand(new PredictCommand(workplace))
                .addSubcommand(new BenchCommand(workplace));
    }

    /** One sentence instead of picocli's usage. */
    private static String sentence(ParameterException fault) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName(" ");
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return TEXT.get("usage.unknown", String.join(" ", unmatched.getUnmatched()), command);
        }
        if (fault instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(CommandLineProgram::name).collect(Collectors.joining(", "));
            return names.isEmpty() ? TEXT.get("usage.nocommand", command) : TEXT.get("usage.missing", names, command);
        }
        if (fault instanceof MutuallyExclusiveArgsException) {
            return TEXT.get("usage.exclusive", command);
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return TEXT.get("usage.twice", name(twice.getOverwritten()), command);
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return TEXT.get("usage.value", fault.getValue(), name(fault.getArgSpec()), command);
        }
        return TEXT.get("usage.wrong", fault.getMessage().lines().findFirst().orElse(""), command);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
