package digitpad.cli;

import picocli.CommandLine.Command;

/** The program itself: what stands before the commands. */
@Command(
        name = "digitpad",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        resourceBundle = "digitpad.cli.usage",
        scope = picocli.CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
final class DigitPadCommand {}
