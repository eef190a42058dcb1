package digitpad.evaluation.marks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.files.RegularFile;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Marks as a JSON document: a format number and a list of checksums. */
final class MarksDocument {
    private static final int FORMAT = 1;
    private static final String FORMAT_FIELD = "format";
    private static final String MARKS_FIELD = "wrongLabels";
    /** Room for more than 200,000 marks. A larger file was not written by this program. */
    private static final int MAX_BYTES = 16 << 20;

    private static final Messages TEXT = Messages.of(MarksDocument.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MarksDocument() {}

    /**
     * Reads a file.
     *
     * @throws DamagedMarksException if it does not hold marks
     * @throws UserException if a newer version of the program has written it
     * @throws IOException if it cannot be read
     */
    static Set<ImageKey> read(Path file) throws IOException {
        JsonNode root = tree(file);
        JsonNode format = root.path(FORMAT_FIELD);
        if (!format.isInt() || format.intValue() < FORMAT) {
            throw new DamagedMarksException("no format");
        }
        if (format.intValue() > FORMAT) {
            throw new UserException(TEXT.get("marks.newer", file));
        }
        if (!root.path(MARKS_FIELD).isArray()) {
            throw new DamagedMarksException("no list of marks");
        }
        Set<ImageKey> marks = new HashSet<>();
        for (JsonNode each : root.path(MARKS_FIELD)) {
            if (!ImageKey.isChecksum(each.asText())) {
                throw new DamagedMarksException("not a checksum: " + each);
            }
            marks.add(new ImageKey(each.asText()));
        }
        return Set.copyOf(marks);
    }

    private static JsonNode tree(Path file) throws IOException {
        try (InputStream in = RegularFile.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new DamagedMarksException("too large");
            }
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new DamagedMarksException(e);
        }
    }

    /** Returns the document, the same for the same marks. */
    static byte[] write(Set<ImageKey> marks) throws IOException {
        ObjectNode root = JSON.createObjectNode().put(FORMAT_FIELD, FORMAT);
        ArrayNode list = root.putArray(MARKS_FIELD);
        marks.stream().map(ImageKey::sha256).sorted().forEach(list::add);
        return JSON.writeValueAsBytes(root);
    }
}
