package digitpad.fuzz;

import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.TestModels;
import digitpad.network.TestPresets;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Random random = new Random(5);
        FloatBuffer parameters =
                FloatBuffer.allocate(TestPresets.SMALL.architecture().parameterCount());
        while (parameters.hasRemaining()) {
            parameters.put(random.nextFloat());
        }
        Path file = folder.resolve("intact.digitpad");
        ModelFile.write(file, new Model(TestModels.info("mine"), parameters.flip()));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return List.of(new ZipSample(
                    true,
                    List.of(
                            new ZipSample.Entry(MANIFEST, Sample.json(content(zip, MANIFEST))),
                            new ZipSample.Entry(PARAMETERS, Sample.binary(content(zip, PARAMETERS))))));
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
