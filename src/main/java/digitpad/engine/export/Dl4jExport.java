package digitpad.engine.export;

import digitpad.network.Architecture;
import digitpad.network.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Writes a network as a zip that deeplearning4j's {@code ModelSerializer.restoreMultiLayerNetwork} restores. The
 * outputs of the restored network are the logits of all outputs, because its output layer has the identity as
 * activation: divide them by the temperature and apply the softmax to get probabilities. It takes arrays of the shape
 * [N, 1, 28, 28] or [N, 784], values 0 (paper) to 1 (ink).
 */
public final class Dl4jExport {
    static final String CONFIGURATION = "configuration.json";

    private Dl4jExport() {}

    /**
     * Writes a network.
     *
     * @param parameters of the network, from the buffer's position to its limit
     * @param created the date of the zip's entries, so that the same network always gives the same file
     * @param notes written to an entry that deeplearning4j ignores
     * @param notesEntry the name of that entry
     * @throws IOException if writing fails
     */
    public static void write(
            OutputStream out,
            Architecture architecture,
            FloatBuffer parameters,
            Instant created,
            String notesEntry,
            byte[] notes)
            throws IOException {
        LocalDateTime date = LocalDateTime.ofInstant(created, ZoneOffset.UTC);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry(CONFIGURATION, date));
            zip.write(configuration(architecture).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(entry(Coefficients.ENTRY, date));
            Coefficients.write(zip, translated(architecture).coefficients(parameters));
            zip.putNextEntry(entry(notesEntry, date));
            zip.write(notes);
            zip.closeEntry();
        }
    }

    private static Dl4jLayers translated(Architecture architecture) {
        Dl4jLayers translator = new Dl4jLayers();
        architecture.placedLayers().forEach(translator::add);
        return translator;
    }

    /** Returns deeplearning4j's configuration of an architecture, in JSON. */
    static String configuration(Architecture architecture) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(0)
                .updater(new Sgd())
                .dataType(DataType.FLOAT)
                .list();
        List<Layer> layers = translated(architecture).layers();
        layers.forEach(list::layer);
        return list.setInputType(input(layers.get(0), architecture.input()))
                .build()
                .toJson();
    }

    /** Returns the type of input with which deeplearning4j reshapes images, flat or not, as the first layer needs. */
    private static InputType input(Layer first, Shape shape) {
        return first instanceof BaseOutputLayer || first instanceof DenseLayer
                ? InputType.convolutional(shape.height(), shape.width(), shape.maps())
                : InputType.convolutionalFlat(shape.height(), shape.width(), shape.maps());
    }

    private static ZipEntry entry(String name, LocalDateTime date) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(date);
        return entry;
    }
}
