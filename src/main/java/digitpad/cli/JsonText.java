package digitpad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Writes results as JSON in plain ASCII, which is the same in any charset that the reader of a pipe may use. */
final class JsonText {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);

    /** The only control character that {@link #JSON} does not escape. It occurs in strings only. */
    private static final String DELETE = "\u007f";

    private static final String DELETE_ESCAPED = "\\u007f";

    private JsonText() {}

    static String of(Object document) {
        try {
            return JSON.writeValueAsString(document).replace(DELETE, DELETE_ESCAPED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the result cannot be written as JSON", e);
        }
    }
}
