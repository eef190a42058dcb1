package digitpad.owndigits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.files.FailureReason;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the file of a digit and validates everything in it, because users and other programs may have changed it. */
final class OwnDigitReader {
    /**
     * The maximum number of points in a digit, far more than any drawing has. It prevents a wrong file from filling the
     * memory.
     */
    static final int MAX_POINTS = 50_000;

    /** The largest file, which has room for {@link #MAX_POINTS} strokes of one point each. */
    static final int MAX_MEGABYTES = 4;

    private static final int MAX_BYTES = MAX_MEGABYTES * 1_000_000;
    private static final int FULL_INK = 255;
    private static final Messages TEXT = Messages.of(OwnDigitReader.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The name of the file in messages. */
    private final String name;

    private int points;

    private OwnDigitReader(String name) {
        this.name = name;
    }

    /**
     * Reads a digit.
     *
     * @throws UserException if the file cannot be read or does not hold a valid digit
     */
    static OwnDigit read(Path file) {
        OwnDigitReader reader = new OwnDigitReader(file.toString());
        try {
            return reader.digit(reader.bytes(file));
        } catch (IOException e) {
            throw new UserException(TEXT.get("digit.unreadable", file, FailureReason.of(e)), e);
        }
    }

    /**
     * Reads a digit from the content of its file.
     *
     * @param name of the file in messages
     * @throws UserException if it is not a valid digit
     */
    static OwnDigit parse(byte[] json, String name) {
        OwnDigitReader reader = new OwnDigitReader(name);
        try {
            return reader.digit(reader.requireSmall(json));
        } catch (IOException e) {
            throw new UserException(TEXT.get("digit.unreadable", name, FailureReason.of(e)), e);
        }
    }

    private OwnDigit digit(byte[] json) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UserException(message(TEXT.get("digit.json")), e);
        }
        int format = integer(root.path("format"), 1, Integer.MAX_VALUE, TEXT.get("digit.format"));
        if (format > OwnDigitWriter.FORMAT) {
            throw new UserException(TEXT.get("digit.newer", name, format));
        }
        int label = integer(root.path("label"), 0, OwnDigit.MAX_LABEL, TEXT.get("digit.label"));
        Instant savedAt = instant(root.path("kept"));
        Ink ink = ink(root.path("strokes"));
        Optional<DigitImage> image = root.has("image") ? Optional.of(image(root.get("image"))) : Optional.empty();
        if (ink.isEmpty() && image.isEmpty()) {
            throw unusable(TEXT.get("digit.empty"));
        }
        return new OwnDigit(label, savedAt, ink, image);
    }

    private byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw unusable(TEXT.get("digit.nofile"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return requireSmall(in.readNBytes(MAX_BYTES + 1));
        }
    }

    private byte[] requireSmall(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw unusable(TEXT.get("digit.large", MAX_MEGABYTES));
        }
        return bytes;
    }

    private Instant instant(JsonNode node) {
        try {
            return Instant.parse(node.asText());
        } catch (DateTimeParseException e) {
            throw new UserException(message(TEXT.get("digit.kept")), e);
        }
    }

    private Ink ink(JsonNode node) {
        List<Stroke> strokes = new ArrayList<>();
        for (JsonNode stroke : array(node, TEXT.get("digit.strokes"))) {
            strokes.add(stroke(stroke));
        }
        return new Ink(strokes);
    }

    private Stroke stroke(JsonNode node) {
        JsonNode width = node.path("width");
        if (!width.isNumber() || !OwnDigit.isValidWidth(width.doubleValue())) {
            throw unusable(TEXT.get("digit.width", OwnDigit.MAX_WIDTH));
        }
        List<InkPoint> line = new ArrayList<>();
        for (JsonNode point : array(node.path("points"), TEXT.get("digit.points.missing"))) {
            points++;
            if (points > MAX_POINTS) {
                throw unusable(TEXT.get("digit.points.toomany", MAX_POINTS));
            }
            line.add(point(point));
        }
        if (line.isEmpty()) {
            throw unusable(TEXT.get("digit.points.missing"));
        }
        return new Stroke(line, width.doubleValue());
    }

    private InkPoint point(JsonNode node) {
        if (!node.isArray() || node.size() != 2 || !isCoordinate(node.get(0)) || !isCoordinate(node.get(1))) {
            throw unusable(TEXT.get("digit.point", OwnDigit.MIN_COORDINATE, OwnDigit.MAX_COORDINATE));
        }
        return new InkPoint(node.get(0).doubleValue(), node.get(1).doubleValue());
    }

    private static boolean isCoordinate(JsonNode node) {
        return node.isNumber() && OwnDigit.isValidCoordinate(node.doubleValue());
    }

    private DigitImage image(JsonNode node) {
        String reason = TEXT.get("digit.image");
        if (array(node, reason).size() != DigitImage.SIZE) {
            throw unusable(reason);
        }
        float[] pixels = new float[DigitImage.PIXELS];
        int next = 0;
        for (JsonNode row : node) {
            if (array(row, reason).size() != DigitImage.SIZE) {
                throw unusable(reason);
            }
            for (JsonNode pixel : row) {
                pixels[next++] = integer(pixel, 0, FULL_INK, reason) / (float) FULL_INK;
            }
        }
        DigitImage image = DigitImage.of(pixels);
        if (image.isBlank()) {
            throw unusable(TEXT.get("digit.blank"));
        }
        return image;
    }

    private int integer(JsonNode node, int min, int max, String reason) {
        if (!node.isInt() || node.intValue() < min || node.intValue() > max) {
            throw unusable(reason);
        }
        return node.intValue();
    }

    private JsonNode array(JsonNode node, String reason) {
        if (!node.isArray()) {
            throw unusable(reason);
        }
        return node;
    }

    private UserException unusable(String reason) {
        return new UserException(message(reason));
    }

    private String message(String reason) {
        return TEXT.get("digit.unusable", name, reason);
    }
}
