package digitpad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/**
 * Prints the output of a command: results to standard output, everything else to standard error.
 *
 * @param interactive whether the output is an interactive terminal, where a line can be overwritten
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    /**
     * System property that selects the console provider. From Java 22 on, {@link System#console} is null without an
     * interactive terminal only with the provider {@code java.base}; Java 17 to 21 behave that way by default.
     */
    private static final String CONSOLE_PROPERTY = "jdk.console";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // Plain ASCII is the same in any charset that the reader of a pipe may use.
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);

    /** Returns a terminal on the standard output and standard error of this process. */
    @SuppressWarnings({
        "SystemOut",
        "DefaultCharset", // a writer on a print stream uses the charset of the stream, which is the terminal's
        "SystemConsoleNull" // see CONSOLE_PROPERTY
    })
    public static Terminal ofProcess() {
        System.setProperty(CONSOLE_PROPERTY, "java.base");

        return new Terminal(
                new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.console() != null);
    }

    /** Prints a line of the result. */
    void printResult(String line) {
        out.println(line);
        out.flush();
    }

    /** Prints the result as one JSON document. */
    void printJson(Object document) {
        try {
            printResult(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the result cannot be written as JSON", e);
        }
    }

    /** Prints a line that is not part of the result, to standard error. */
    void printNote(String line) {
        err.println(line);
        err.flush();
    }
}
