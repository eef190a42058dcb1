package digitpad.model;

import digitpad.engine.export.Dl4jExport;
import digitpad.engine.export.OnnxExport;
import digitpad.engine.export.PythonExample;
import digitpad.files.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes models to files that DigitPad or other programs read. */
public final class ModelExport {
    /** A format of exported files. */
    public enum Format {
        /** DigitPad's own model file. It contains everything that is known about a model. */
        DIGITPAD(ModelFile.EXTENSION),
        /**
         * A zip that deeplearning4j's {@code ModelSerializer} restores; see {@link Dl4jExport}. It contains DigitPad's
         * description of the model as well, so that {@link ForeignModels} reads it back without loss.
         */
        DL4J(".zip"),
        /** An ONNX model, which ONNX Runtime and most machine learning frameworks read; see {@link OnnxExport}. */
        ONNX(".onnx");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** Returns the file name extension, with the dot. */
        public String extension() {
            return extension;
        }
    }

    private ModelExport() {}

    /**
     * Writes a model atomically. An existing file is replaced.
     *
     * @throws digitpad.text.UserException if the file cannot be written; an existing file is then left unchanged
     */
    public static void write(Model model, Format format, Path file) {
        try {
            switch (format) {
                case DIGITPAD -> ModelFile.write(file, model);
                case DL4J -> AtomicFile.write(file, out -> writeDl4j(model, out));
                case ONNX -> AtomicFile.write(file, out -> writeOnnx(model, out));
            }
        } catch (IOException e) {
            throw ModelFile.unwritable(file, e);
        }
    }

    /** Returns a Python program that reads digits with an exported ONNX file in the folder it is run in. */
    public static String pythonExample(Path onnxFile) {
        Path name = onnxFile.getFileName();
        return PythonExample.of(name == null ? "" : name.toString());
    }

    private static void writeDl4j(Model model, OutputStream out) throws IOException {
        ModelInfo info = model.info();
        Dl4jExport.write(
                out,
                info.architecture(),
                model.parameters(),
                info.created(),
                ModelFile.MANIFEST,
                ModelFile.manifestOf(model));
    }

    private static void writeOnnx(Model model, OutputStream out) throws IOException {
        ModelInfo info = model.info();
        OnnxExport.write(
                out,
                info.name(),
                info.architecture(),
                model.parameters(),
                info.calibration().temperature(),
                properties(info));
    }

    private static Map<String, String> properties(ModelInfo info) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("name", info.name());
        properties.put("preset", info.preset());
        properties.put("created", info.created().toString());
        info.testAccuracy().ifPresent(accuracy -> properties.put("test_accuracy", Double.toString(accuracy)));
        double threshold = info.calibration().evidenceThreshold();
        if (!Double.isInfinite(threshold)) {
            properties.put(PythonExample.EVIDENCE_THRESHOLD, Double.toString(threshold));
        }
        return properties;
    }
}
