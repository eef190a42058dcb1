package digitpad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/**
 * Where a command speaks: results go to standard output, everything else to standard error.
 *
 * @param interactive whether a person watches standard error, so that a line may be written over
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    /** The process's own standard output and standard error. */
    @SuppressWarnings("SystemOut")
    public static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.console() != null);
    }

    /** A line of the result. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** The result as one JSON document. */
    void json(Object document) {
        try {
            say(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result that is no JSON", e);
        }
    }

    /** A line beside the result. */
    void note(String line) {
        err.println(line);
        err.flush();
    }
}
