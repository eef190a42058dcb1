package digitpad;

import digitpad.cli.CommandContext;
import digitpad.cli.CommandLineProgram;
import digitpad.cli.Terminal;
import digitpad.engine.selection.SelectedEngine;
import digitpad.files.UnusablePath;
import digitpad.files.UserFolders;
import digitpad.model.ModelFile;
import digitpad.startup.DeserializationFilter;
import digitpad.startup.HomeFolder;
import digitpad.startup.LogSetup;
import digitpad.startup.UnpackFolder;
import digitpad.text.UserException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main class: opens the window without arguments or with a model file, else runs the command line. */
public final class Main {
    private Main() {}

    /** Runs the program and exits with the code of {@link CommandLineProgram}. */
    public static void main(String[] arguments) {
        DeserializationFilter.apply();
        LogSetup.apply();
        Terminal terminal = Terminal.ofProcess();
        System.exit(opensWindow(arguments) ? window(arguments, terminal) : command(arguments, terminal));
    }

    /** Returns whether to open the window. A desktop opens a file by passing its path as the only argument. */
    static boolean opensWindow(String... arguments) {
        return arguments.length == 0 || (arguments.length == 1 && arguments[0].endsWith(ModelFile.EXTENSION));
    }

    private static int command(String[] arguments, Terminal terminal) {
        // Pictures are read and written with java.desktop, which must not connect to a display.
        System.setProperty("java.awt.headless", "true");
        return CommandLineProgram.run(arguments, terminal, () -> context(terminal));
    }

    private static CommandContext context(Terminal terminal) {
        HomeFolder.apply();
        UserFolders folders = UserFolders.ofCurrentUser();
        UnpackFolder unpackFolder = UnpackFolder.of(folders);
        unpackFolder.use();
        return new CommandContext(terminal, folders, System.getenv(), new SelectedEngine(unpackFolder::require));
    }

    private static int window(String[] modelFiles, Terminal terminal) {
        try {
            HomeFolder.apply();
            List<Path> files = Stream.of(modelFiles).map(Path::of).toList();
            UnpackFolder.of(UserFolders.ofCurrentUser()).require();
            SelectedEngine.prepareInBackground();
            WindowLauncher.open(files);
            return CommandLineProgram.OK;
        } catch (InvalidPathException e) {
            terminal.printNote(UnusablePath.explained(e).getMessage());
            return CommandLineProgram.USER_ERROR;
        } catch (UserException e) {
            terminal.printNote(e.getMessage());
            return CommandLineProgram.USER_ERROR;
        }
    }
}
