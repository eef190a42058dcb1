package digitpad;

import digitpad.cli.CommandLineProgram;
import digitpad.cli.Terminal;
import digitpad.cli.Workplace;
import digitpad.files.UserFolders;
import digitpad.text.UserException;

/** The way in: a window without arguments, the command line with them. */
public final class Main {
    private Main() {}

    /** Ends the process with the exit code of {@link CommandLineProgram}. */
    public static void main(String[] arguments) {
        LogSetup.apply();
        Terminal terminal = Terminal.ofProcess();
        System.exit(arguments.length == 0 ? window(terminal) : command(arguments, terminal));
    }

    private static int command(String[] arguments, Terminal terminal) {
        // Pictures are read and written through java.desktop, which must not look for a display.
        System.setProperty("java.awt.headless", "true");
        return CommandLineProgram.run(arguments, new Workplace(terminal, UserFolders.ofUser(), System.getenv()));
    }

    private static int window(Terminal terminal) {
        try {
            Window.open();
            return CommandLineProgram.OK;
        } catch (UserException e) {
            terminal.err().println(e.getMessage());
            terminal.err().flush();
            return CommandLineProgram.UNUSABLE;
        }
    }
}
