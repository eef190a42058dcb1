package digitpad.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.files.AtomicFile;
import digitpad.files.BoundedFileStream;
import digitpad.files.FailureReason;
import digitpad.image.DigitImage;
import digitpad.network.Architecture;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Shape;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Reads and writes networks that are not trained yet: an architecture and its default recipe, as JSON that people can
 * read and change. The name of a network is the name of its file.
 */
public final class NetworkFile {
    /** The extension of the files. */
    public static final String EXTENSION = ".json";

    private static final int FORMAT = 1;
    /** Far more than the largest architecture takes. */
    private static final int MAX_BYTES = 256 * 1024;

    private static final Shape IMAGE = new Shape(1, DigitImage.SIZE, DigitImage.SIZE);
    private static final Messages TEXT = Messages.of(NetworkFile.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** The content of a file. */
    @JsonPropertyOrder({"format", "architecture", "recipe"})
    private record Content(
            @JsonProperty(value = "format", required = true) int format,

            @JsonProperty(value = "architecture", required = true)
            Architecture architecture,

            @JsonProperty(value = "recipe", required = true) Recipe recipe) {}

    private NetworkFile() {}

    /** Returns the name of the network in a file: the file name without extension. */
    public static String nameOf(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /**
     * Writes a network, atomically. An existing file is replaced.
     *
     * @throws UserException if the file cannot be written
     */
    public static void write(Path file, Preset network) {
        try {
            AtomicFile.write(file, out -> write(out, network));
        } catch (IOException e) {
            throw new UserException(TEXT.get("network.unwritable", file, FailureReason.of(e)), e);
        }
    }

    /**
     * Writes a network, atomically, if there is no such file.
     *
     * @return false if there is one
     * @throws UserException if the file cannot be written
     */
    static boolean writeNew(Path file, Preset network) {
        try {
            return AtomicFile.writeNew(file, out -> write(out, network));
        } catch (IOException e) {
            throw new UserException(TEXT.get("network.unwritable", file, FailureReason.of(e)), e);
        }
    }

    private static void write(OutputStream out, Preset network) throws IOException {
        byte[] json = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Content(FORMAT, network.architecture(), network.recipe()));
        out.write(json);
        out.write('\n');
    }

    /**
     * Reads a network.
     *
     * @throws UserException if the file cannot be read, or is not a network that this program can train
     */
    public static Preset read(Path file) {
        Content content = content(file);
        if (content.format() != FORMAT) {
            throw new UserException(TEXT.get("network.newer", file, content.format()));
        }
        if (!content.architecture().input().equals(IMAGE)) {
            throw unusable(file, TEXT.get("network.input"));
        }
        if (!content.recipe().isValid()) {
            throw unusable(file, TEXT.get("network.recipe"));
        }
        return new Preset(
                nameOf(file),
                content.architecture(),
                content.recipe().dropout() == null ? content.recipe().withDropout(0) : content.recipe());
    }

    private static Content content(Path file) {
        try (InputStream in = new BoundedFileStream(file, MAX_BYTES)) {
            Content content = JSON.readValue(in, Content.class);
            if (content == null) {
                throw new UserException(TEXT.get("network.json", file));
            }
            return content;
        } catch (ValueInstantiationException e) {
            throw unusable(
                    file, place(e) + (e.getCause() == null ? "" : e.getCause().getMessage()));
        } catch (JsonMappingException e) {
            throw unusable(
                    file,
                    place(e)
                            + e.getOriginalMessage()
                                    .replaceAll("\\(.*|\\s+", " ")
                                    .strip());
        } catch (JsonProcessingException e) {
            throw new UserException(TEXT.get("network.json", file), e);
        } catch (NoSuchFileException e) {
            throw new UserException(TEXT.get("network.notfound", file), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("network.unreadable", file, FailureReason.of(e)), e);
        }
    }

    private static UserException unusable(Path file, String reason) {
        return new UserException(TEXT.get("network.unusable", file, reason));
    }

    /** Returns where in the file a mistake is, such as {@code architecture.layers[2]: }. */
    private static String place(JsonMappingException mistake) {
        String path = mistake.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.substring(1) + ": ";
    }
}
