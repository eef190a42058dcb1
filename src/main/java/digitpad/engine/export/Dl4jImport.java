package digitpad.engine.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.files.RegularFile;
import digitpad.image.DigitImage;
import digitpad.network.Architecture;
import digitpad.network.Initialization;
import digitpad.network.Shape;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads networks from zips that deeplearning4j's {@code ModelSerializer} has written. Reading is safe: the
 * configuration is read as plain JSON, class names in it are only compared, nothing is deserialized, other entries are
 * not opened, and no more bytes are read than a network of {@value Architecture#MAX_PARAMETERS} parameters needs.
 */
public final class Dl4jImport implements AutoCloseable {
    /** The shape of the images that DigitPad gives a network. */
    private static final Shape IMAGE = new Shape(1, DigitImage.SIZE, DigitImage.SIZE);
    /** A network of the largest size, as doubles, together with two values of an updater for each. */
    private static final long MAX_FILE_BYTES = 3L * Architecture.MAX_PARAMETERS * Double.BYTES + (1 << 24);

    private static final int MAX_CONFIGURATION_BYTES = 1 << 20;
    private static final int MAX_LAYERS = 200;
    private static final String NORMALIZER = "normalizer.bin";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final ZipFile zip;

    private Dl4jImport(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a file.
     *
     * @return empty if it is a zip of something else
     * @throws RegularFile.NotRegularException if it is a folder, pipe, socket or device
     * @throws java.util.zip.ZipException if it is not a zip, or a damaged one
     * @throws IOException if it cannot be read
     * @throws UnsupportedNetworkFileException if it is too large
     */
    public static Optional<Dl4jImport> open(Path file) throws IOException, UnsupportedNetworkFileException {
        RegularFile.check(file);
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new UnsupportedNetworkFileException("dl4j.large", MAX_FILE_BYTES >> 20);
        }
        ZipFile zip = new ZipFile(file.toFile());
        if (zip.getEntry(Dl4jExport.CONFIGURATION) == null) {
            zip.close();
            return Optional.empty();
        }
        return Optional.of(new Dl4jImport(zip));
    }

    /**
     * Reads the network.
     *
     * @throws UnsupportedNetworkFileException if it contains what DigitPad cannot compute, or is damaged
     * @throws IOException if it cannot be read, or is damaged
     */
    public ForeignNetwork read() throws IOException, UnsupportedNetworkFileException {
        if (zip.getEntry(NORMALIZER) != null) {
            throw new UnsupportedNetworkFileException("dl4j.normalizer");
        }
        JsonNode configuration;
        try {
            configuration = JSON.readTree(bytes(Dl4jExport.CONFIGURATION, MAX_CONFIGURATION_BYTES));
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new UnsupportedNetworkFileException("dl4j.configuration");
        }
        Dl4jLayerReader layers = layers(Dl4jNode.of(configuration));
        Architecture architecture;
        try {
            architecture = new Architecture(IMAGE, layers.layers(), Initialization.HE);
        } catch (IllegalArgumentException e) {
            throw misfit(e);
        }
        return new ForeignNetwork(architecture, parameters(layers.blocks(), architecture.parameterCount()));
    }

    /**
     * Returns whether DigitPad exports an architecture with exactly this configuration. The architecture may tell more
     * about the network than deeplearning4j's configuration can.
     */
    public boolean isExportOf(Architecture architecture) throws IOException, UnsupportedNetworkFileException {
        byte[] expected = Dl4jExport.configuration(architecture).getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(expected, bytes(Dl4jExport.CONFIGURATION, MAX_CONFIGURATION_BYTES));
    }

    /**
     * Returns the content of another entry.
     *
     * @return empty if there is no such entry
     * @throws UnsupportedNetworkFileException if it has more than {@code maxBytes} bytes
     */
    public Optional<byte[]> notes(String entry, int maxBytes) throws IOException, UnsupportedNetworkFileException {
        return zip.getEntry(entry) == null ? Optional.empty() : Optional.of(bytes(entry, maxBytes));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Dl4jLayerReader layers(Dl4jNode configuration) throws UnsupportedNetworkFileException {
        JsonNode layers = configuration.get("confs");
        if (layers == null || !layers.isArray() || layers.isEmpty()) {
            throw new UnsupportedNetworkFileException("dl4j.graph");
        }
        if (layers.size() > MAX_LAYERS) {
            throw new UnsupportedNetworkFileException("dl4j.layers", MAX_LAYERS);
        }
        Preprocessors preprocessors = new Preprocessors(configuration.get("inputPreProcessors"), layers.size());
        Dl4jLayerReader reader = new Dl4jLayerReader(IMAGE);
        for (int i = 0; i < layers.size(); i++) {
            try {
                preprocessors.check(i, reader.shape());
                reader.read(Dl4jNode.of(layers.get(i)).object("layer"));
            } catch (IllegalArgumentException e) {
                throw misfit(e);
            }
        }
        return reader;
    }

    /** Returns an exception with the reason why layers cannot be computed, which is a sentence. */
    private static UnsupportedNetworkFileException misfit(IllegalArgumentException reason) {
        return new UnsupportedNetworkFileException(
                "dl4j.misfit", reason.getMessage().replaceFirst("\\.$", ""));
    }

    private float[] parameters(List<ParameterBlock> blocks, int ownCount)
            throws IOException, UnsupportedNetworkFileException {
        int count = blocks.stream().mapToInt(ParameterBlock::count).sum();
        float[] stored;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream(Coefficients.ENTRY), 1 << 16))) {
            stored = Coefficients.read(in, count);
            if (in.read() >= 0) {
                throw new UnsupportedNetworkFileException("dl4j.vector");
            }
        }
        float[] own = new float[ownCount];
        int from = 0;
        int to = 0;
        for (ParameterBlock block : blocks) {
            float[] converted = block.convert(Arrays.copyOfRange(stored, from, from + block.count()));
            System.arraycopy(converted, 0, own, to, converted.length);
            from += block.count();
            to += converted.length;
        }
        return own;
    }

    private byte[] bytes(String entry, int maxBytes) throws IOException, UnsupportedNetworkFileException {
        try (InputStream in = stream(entry)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new UnsupportedNetworkFileException("dl4j.entry", entry, maxBytes);
            }
            return bytes;
        }
    }

    private InputStream stream(String entry) throws IOException, UnsupportedNetworkFileException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new UnsupportedNetworkFileException("dl4j.missing", entry);
        }
        return zip.getInputStream(found);
    }
}
