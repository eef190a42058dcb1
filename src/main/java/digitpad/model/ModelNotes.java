package digitpad.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import digitpad.files.AtomicFile;
import digitpad.files.BoundedFileStream;
import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's notes on models. Each is a small JSON file beside the models, so that damage to one affects no other note
 * and no model, and several programs can write notes at a time. Shipped models can have notes, too.
 */
record ModelNotes(Path folder) {
    private static final String EXTENSION = ".note.json";
    /** Many times the size of the longest note. */
    private static final int MAX_BYTES = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(ModelNotes.class);
    private static final Messages TEXT = Messages.of(ModelNotes.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The content of a file. */
    record Content(String note) {}

    /** Returns the file of the note on a model, which need not exist. */
    Path file(String model) {
        return folder.resolve(model + EXTENSION);
    }

    /** Returns the note on a model; empty if there is none, or its file is damaged. */
    String read(String model) {
        try {
            return readFile(file(model)).orElse("");
        } catch (IOException e) {
            LOG.warn("the note {} cannot be read: {}", file(model), e.toString());
            return "";
        }
    }

    private static Optional<String> readFile(Path file) throws IOException {
        try (InputStream in = new BoundedFileStream(file, MAX_BYTES)) {
            Content content = JSON.readValue(in, Content.class);
            if (content == null || content.note() == null) {
                throw new IOException("no note in it");
            }
            return Optional.of(content.note());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Sets the note on a model, atomically, or removes it if {@code note} is blank. A damaged file is renamed, because
     * a user may still read it.
     *
     * @throws UserException if that fails
     */
    void write(String model, String note) {
        Path file = file(model);
        try {
            setAsideIfDamaged(file);
            if (note.isBlank()) {
                Files.deleteIfExists(file);
            } else {
                AtomicFile.write(file, out -> JSON.writeValue(out, new Content(note.strip())));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void setAsideIfDamaged(Path file) throws IOException {
        try {
            readFile(file);
        } catch (IOException e) {
            LOG.warn("the note {} is damaged and renamed: {}", file, e.toString());
            AtomicFile.move(file, file.resolveSibling("damaged-" + file.getFileName()));
        }
    }

    /** Moves the note, if there is one, to a model's new name. Logs failures: the model is already renamed. */
    void move(String from, String to) {
        if (Files.exists(file(from))) {
            try {
                AtomicFile.move(file(from), file(to));
            } catch (IOException e) {
                LOG.warn(unwritable(file(to), e).getMessage());
            }
        }
    }

    private static UserException unwritable(Path file, IOException cause) {
        return new UserException(TEXT.get("note.unwritable", file, FailureReason.of(cause)), cause);
    }
}
