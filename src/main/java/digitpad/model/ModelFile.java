package digitpad.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import digitpad.engine.ParameterValues;
import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.files.RegularFile;
import digitpad.files.Sha256;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Reads and writes model files. A model file is a zip of {@code manifest.json} followed by {@code parameters.f32}, the
 * parameters as little-endian 32-bit floats. Reading is safe: the network is built by this program's own code from the
 * manifest's architecture, no class names are read, nothing is deserialized, and no more bytes are read than the
 * architecture needs.
 */
public final class ModelFile {
    /** The file name extension of models. */
    public static final String EXTENSION = ".digitpad";

    static final String MANIFEST = "manifest.json";
    static final int MAX_MANIFEST_BYTES = 64 * 1024;
    private static final String PARAMETERS = "parameters.f32";
    private static final Messages TEXT = Messages.of(ModelFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ModelFile() {}

    /**
     * Returns the name of the model in a file: the file name without extension. It may not be a valid
     * {@link ModelName}.
     */
    public static String nameOf(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /**
     * Writes a model atomically.
     *
     * @throws UserException if the file cannot be written; an existing file is then left unchanged
     */
    public static void write(Path file, Model model) {
        try {
            AtomicFile.write(file, content(model));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Writes a model to a file that does not exist yet; otherwise like {@link #write}.
     *
     * @return false if the file exists, which is then left unchanged
     * @throws UserException if the file cannot be written
     */
    static boolean writeNew(Path file, Model model) {
        try {
            return AtomicFile.writeNew(file, content(model));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Checks, before a model is trained, that it can be written to a file.
     *
     * @param parameterCount the number of its parameters
     * @throws UserException if it cannot
     */
    public static void ensureWritable(Path file, int parameterCount) {
        try {
            AtomicFile.ensureWritable(file, (long) parameterCount * Float.BYTES);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws UserException if the file is missing, cannot be read, or is not a complete and unaltered model
     */
    public static Model read(Path file) {
        try (InputStream in = RegularFile.newInputStream(file)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new UserException(TEXT.get("model.notfound", file), e);
        } catch (RegularFile.NotRegularException e) {
            throw new UserException(TEXT.get("model.special", file), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("model.unreadable", file, FailureReason.of(e)), e);
        }
    }

    /** Reads a model's description but not its parameters. Throws as {@link #read(Path)} does. */
    public static ModelInfo readInfo(Path file) {
        try (InputStream in = RegularFile.newInputStream(file)) {
            return readInfo(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new UserException(TEXT.get("model.notfound", file), e);
        } catch (RegularFile.NotRegularException e) {
            throw new UserException(TEXT.get("model.special", file), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("model.unreadable", file, FailureReason.of(e)), e);
        }
    }

    static Model read(InputStream in, String source) {
        try (ZipInputStream zip = zip(in)) {
            Manifest manifest = manifest(zip, source);
            ModelInfo info = manifest.toInfo();
            byte[] parameters = parameters(zip, manifest.parameters() * Float.BYTES, source);
            if (!Sha256.of(parameters).equals(manifest.sha256())) {
                throw new UserException(TEXT.get("model.altered", source));
            }
            return new Model(info, floatsOf(parameters, source));
        } catch (Manifest.UnusableException e) {
            throw unusable(source, e);
        } catch (IOException e) {
            throw broken(source, e);
        }
    }

    static ModelInfo readInfo(InputStream in, String source) {
        try (ZipInputStream zip = zip(in)) {
            return manifest(zip, source).toInfo();
        } catch (Manifest.UnusableException e) {
            throw unusable(source, e);
        } catch (IOException e) {
            throw broken(source, e);
        }
    }

    /** Returns a model's manifest in JSON, for files of other formats. */
    static byte[] manifestOf(Model model) throws IOException {
        return JSON.writeValueAsBytes(Manifest.of(model.info(), Sha256.of(bytesOf(model.parameters()))));
    }

    /**
     * Returns the description in a manifest from a file of another format; empty if it is not a valid manifest, or not
     * of a model with these parameters.
     */
    static Optional<ModelInfo> infoOf(byte[] manifestJson, FloatBuffer parameters) {
        try {
            Manifest manifest = JSON.readValue(manifestJson, Manifest.class);
            return manifest != null && Sha256.of(bytesOf(parameters)).equals(manifest.sha256())
                    ? Optional.of(manifest.toInfo())
                    : Optional.empty();
        } catch (IOException | Manifest.UnusableException e) {
            return Optional.empty();
        }
    }

    private static AtomicFile.Content content(Model model) {
        byte[] parameters = bytesOf(model.parameters());
        Manifest manifest = Manifest.of(model.info(), Sha256.of(parameters));
        return out -> write(out, manifest, parameters);
    }

    private static void write(OutputStream out, Manifest manifest, byte[] parameters) throws IOException {
        // Entries have the model's date, so that the same model always gives the same file.
        LocalDateTime date = LocalDateTime.ofInstant(Instant.parse(manifest.created()), ZoneOffset.UTC);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry(MANIFEST, date));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.putNextEntry(entry(PARAMETERS, date));
            zip.write(parameters);
            zip.closeEntry();
        }
    }

    private static ZipEntry entry(String name, LocalDateTime date) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(date);
        return entry;
    }

    private static ZipInputStream zip(InputStream in) {
        return new ZipInputStream(new BufferedInputStream(in, 1 << 16), StandardCharsets.UTF_8);
    }

    private static Manifest manifest(ZipInputStream zip, String source) throws IOException {
        expectEntry(zip, MANIFEST, source);
        byte[] json = zip.readNBytes(MAX_MANIFEST_BYTES + 1);
        if (json.length > MAX_MANIFEST_BYTES) {
            throw new UserException(TEXT.get("model.foreign", source));
        }
        try {
            Manifest manifest = JSON.readValue(json, Manifest.class);
            if (manifest == null) {
                throw new UserException(TEXT.get("model.foreign", source));
            }
            return manifest;
        } catch (IOException e) {
            // The bytes are in memory, so any failure is caused by their content.
            throw new UserException(TEXT.get("model.foreign", source), e);
        }
    }

    private static byte[] parameters(ZipInputStream zip, int bytes, String source) throws IOException {
        expectEntry(zip, PARAMETERS, source);
        byte[] parameters = zip.readNBytes(bytes);
        if (parameters.length < bytes) {
            throw new UserException(TEXT.get("model.short", source, parameters.length, bytes));
        }
        if (zip.read() >= 0) {
            throw new UserException(TEXT.get("model.long", source, bytes));
        }
        return parameters;
    }

    private static void expectEntry(ZipInputStream zip, String name, String source) throws IOException {
        ZipEntry entry;
        try {
            entry = zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            // Java 17 throws this if an entry's name is not valid UTF-8.
            throw new UserException(TEXT.get("model.damaged", source), e);
        }
        if (entry == null || !entry.getName().equals(name)) {
            throw new UserException(TEXT.get("model.foreign", source));
        }
    }

    static UserException unwritable(Path file, IOException cause) {
        return new UserException(TEXT.get("model.unwritable", file, FailureReason.of(cause)), cause);
    }

    private static UserException unusable(String source, Manifest.UnusableException cause) {
        return new UserException(TEXT.get("model.unusable", source, cause.getMessage()), cause);
    }

    private static UserException broken(String source, IOException cause) {
        boolean damaged = cause instanceof ZipException || cause instanceof java.io.EOFException;
        return new UserException(
                damaged
                        ? TEXT.get("model.damaged", source)
                        : TEXT.get("model.unreadable", source, FailureReason.of(cause)),
                cause);
    }

    private static byte[] bytesOf(FloatBuffer values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static FloatBuffer floatsOf(byte[] bytes, String source) {
        FloatBuffer values =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        if (!ParameterValues.areFinite(values)) {
            throw new UserException(TEXT.get("model.notfinite", source));
        }
        return values;
    }
}
