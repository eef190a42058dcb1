package digitpad.cli;

import digitpad.text.ControlCharacters;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Prints the output of a command: results to standard output, everything else to standard error. Lines are printed
 * without control characters, because they may quote foreign files.
 *
 * @param in the standard input, for a command that reads from it
 * @param interactive whether the output is an interactive terminal, where a line can be overwritten
 */
public record Terminal(InputStream in, ResultWriter out, PrintWriter err, boolean interactive) {
    /**
     * System property that selects the console provider. From Java 22 on, {@link System#console} is null without an
     * interactive terminal only with the provider {@code java.base}; Java 17 to 21 behave that way by default.
     */
    private static final String CONSOLE_PROPERTY = "jdk.console";

    /** Returns a terminal on the standard output and standard error of this process. */
    @SuppressWarnings({
        "SystemOut",
        "DefaultCharset", // a writer on a print stream uses the charset of the stream, which is the terminal's
        "SystemConsoleNull" // see CONSOLE_PROPERTY
    })
    public static Terminal ofProcess() {
        System.setProperty(CONSOLE_PROPERTY, "java.base");

        return new Terminal(System.in, standardOutput(), new PrintWriter(System.err, true), System.console() != null);
    }

    /** Returns a writer on the file descriptor, because {@link System#out} hides failures. */
    @SuppressWarnings({"SystemOut", "DefaultCharset"})
    private static ResultWriter standardOutput() {
        Charset charset = Charset.forName(new OutputStreamWriter(System.out).getEncoding());
        return new ResultWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset),
                FileKind.isPipe(Path.of("/dev/stdout")));
    }

    /** Prints a line of the result. */
    void printResult(String line) {
        print(ControlCharacters.replaceIn(line));
    }

    /** Prints the result as one JSON document. */
    void printJson(Object document) {
        print(JsonText.of(document));
    }

    /** Prints a line that is not part of the result, to standard error. */
    public void printNote(String line) {
        err.println(ControlCharacters.replaceIn(line));
        err.flush();
    }

    private void print(String text) {
        out.println(text);
        out.flush();
    }
}
