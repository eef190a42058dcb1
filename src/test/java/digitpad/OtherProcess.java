package digitpad;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process beside that of the tests, with the same classes: for what can only be done once in each, or ends it. */
public final class OtherProcess {
    private OtherProcess() {}

    /**
     * Starts one; what it says on standard error is dropped.
     *
     * @param options of the virtual machine, beside those without which it would not find the natives
     */
    public static Process start(List<String> options, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Where the natives lie, if these tests run in an installed DigitPad.
        for (String property : List.of("digitpad.natives", "jna.boot.library.path", "jna.nounpack")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
