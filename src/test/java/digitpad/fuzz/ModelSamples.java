package digitpad.fuzz;

import digitpad.model.Model;
import digitpad.model.ModelExport;
import digitpad.model.TestModels;
import digitpad.network.TestPresets;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;

/** Intact model files. */
final class ModelSamples {
    private static final String MANIFEST = "manifest.json";
    private static final String PARAMETERS = "parameters.f32";

    private ModelSamples() {}

    /** Returns a small model; {@code folder} is for a temporary file. */
    static List<Sample> of(Path folder) throws Exception {
        return List.of(sample(folder, ModelExport.Format.DIGITPAD, MANIFEST, PARAMETERS));
    }

    /** Returns a small model in the format of deeplearning4j; {@code folder} is for a temporary file. */
    static List<Sample> ofDl4j(Path folder) throws Exception {
        return List.of(sample(folder, ModelExport.Format.DL4J, "configuration.json", "coefficients.bin", MANIFEST));
    }

    private static Sample sample(Path folder, ModelExport.Format format, String... entries) throws Exception {
        Random random = new Random(5);
        FloatBuffer parameters =
                FloatBuffer.allocate(TestPresets.SMALL.architecture().parameterCount());
        while (parameters.hasRemaining()) {
            parameters.put(random.nextFloat());
        }
        Path file = folder.resolve("intact" + format.extension());
        ModelExport.write(new Model(TestModels.info("mine"), parameters.flip()), format, file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipSample.Entry> contents = new ArrayList<>();
            for (String entry : entries) {
                byte[] content = content(zip, entry);
                contents.add(new ZipSample.Entry(
                        entry, entry.endsWith(".json") ? Sample.json(content) : Sample.binary(content)));
            }
            return new ZipSample(true, contents);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] content(ZipFile zip, String name) throws Exception {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
