package digitpad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/**
 * Where a command speaks: results go to standard output, everything else to standard error.
 *
 * @param interactive whether a person watches standard error, so that a line may be written over
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    /** From Java 22 on, only this console is null where no person watches; earlier versions know no other. */
    private static final String CONSOLE = "jdk.console";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // Plain ASCII is the same in every charset a pipe may expect.
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);

    /** The process's own standard output and standard error. */
    @SuppressWarnings({
        "SystemOut",
        "DefaultCharset", // a writer on a print stream takes the charset of the stream, which is the terminal's
        "SystemConsoleNull" // see CONSOLE
    })
    public static Terminal ofProcess() {
        System.setProperty(CONSOLE, "java.base");

        return new Terminal(
                new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.console() != null);
    }

    /** A line of the result. */
    void printResult(String line) {
        out.println(line);
        out.flush();
    }

    /** The result as one JSON document. */
    void printJson(Object document) {
        try {
            printResult(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result that is no JSON", e);
        }
    }

    /** A line beside the result. */
    void printNote(String line) {
        err.println(line);
        err.flush();
    }
}
