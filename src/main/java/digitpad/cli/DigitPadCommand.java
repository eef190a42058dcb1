package digitpad.cli;

import picocli.CommandLine.Command;

/** The top-level command, which holds the others. */
@Command(
        name = "digitpad",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        resourceBundle = "digitpad.cli.usage",
        scope = picocli.CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
final class DigitPadCommand {}
