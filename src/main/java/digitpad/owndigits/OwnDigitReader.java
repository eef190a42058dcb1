package digitpad.owndigits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

/** Reads a digit's file, trusting nothing in it: people and other programs may have written there. */
final class OwnDigitReader {
    /** More than any drawing of a digit has; a wrong file should not fill the memory. */
    static final int MAX_POINTS = 50_000;

    /** More than {@link #MAX_POINTS} take, one to a stroke. */
    static final int MAX_MEGABYTES = 4;

    private static final int BYTES_PER_MEGABYTE = 1_000_000;
    private static final int FULL_INK = 255;
    private static final Messages TEXT = Messages.of(OwnDigitReader.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private int points;

    private OwnDigitReader(Path file) {
        this.file = file;
    }

    /**
     * The digit in a file.
     *
     * @throws UserException if the file cannot be read or does not hold one, in one sentence
     */
    static OwnDigit read(Path file) {
        return new OwnDigitReader(file).read();
    }

    private OwnDigit read() {
        JsonNode root;
        try {
            root = JSON.readTree(bytes());
        } catch (JsonProcessingException e) {
            throw new UserException(sentence(TEXT.get("digit.json")), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("digit.unreadable", file, e.toString()), e);
        }
        int format = whole(root.path("format"), 1, Integer.MAX_VALUE, TEXT.get("digit.format"));
        if (format > OwnDigitWriter.FORMAT) {
            throw new UserException(TEXT.get("digit.newer", file, format));
        }
        int label = whole(root.path("label"), 0, OwnDigit.MAX_LABEL, TEXT.get("digit.label"));
        Instant kept = date(root.path("kept"));
        Ink ink = ink(root.path("strokes"));
        Optional<DigitImage> image = root.has("image") ? Optional.of(image(root.get("image"))) : Optional.empty();
        if (ink.isEmpty() && image.isEmpty()) {
            throw unusable(TEXT.get("digit.nothing"));
        }
        return new OwnDigit(label, kept, ink, image);
    }

    private byte[] bytes() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw unusable(TEXT.get("digit.nofile"));
        }
        int most = MAX_MEGABYTES * BYTES_PER_MEGABYTE;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw unusable(TEXT.get("digit.large", MAX_MEGABYTES));
            }
            return bytes;
        }
    }

    private Instant date(JsonNode node) {
        try {
            return Instant.parse(node.asText());
        } catch (DateTimeParseException e) {
            throw new UserException(sentence(TEXT.get("digit.kept")), e);
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
        for (JsonNode point : array(node.path("points"), TEXT.get("digit.points"))) {
            points++;
            if (points > MAX_POINTS) {
                throw unusable(TEXT.get("digit.many", MAX_POINTS));
            }
            line.add(point(point));
        }
        if (line.isEmpty()) {
            throw unusable(TEXT.get("digit.points"));
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
        String wrong = TEXT.get("digit.image");
        if (array(node, wrong).size() != DigitImage.SIZE) {
            throw unusable(wrong);
        }
        float[] pixels = new float[DigitImage.PIXELS];
        int next = 0;
        for (JsonNode row : node) {
            if (array(row, wrong).size() != DigitImage.SIZE) {
                throw unusable(wrong);
            }
            for (JsonNode pixel : row) {
                pixels[next++] = whole(pixel, 0, FULL_INK, wrong) / (float) FULL_INK;
            }
        }
        DigitImage image = DigitImage.of(pixels);
        if (image.isBlank()) {
            throw unusable(TEXT.get("digit.blank"));
        }
        return image;
    }

    private int whole(JsonNode node, int least, int most, String wrong) {
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            throw unusable(wrong);
        }
        return node.intValue();
    }

    private JsonNode array(JsonNode node, String wrong) {
        if (!node.isArray()) {
            throw unusable(wrong);
        }
        return node;
    }

    private UserException unusable(String reason) {
        return new UserException(sentence(reason));
    }

    private String sentence(String reason) {
        return TEXT.get("digit.unusable", file, reason);
    }
}
