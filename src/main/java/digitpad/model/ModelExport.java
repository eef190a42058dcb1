package digitpad.model;

import java.nio.file.Path;

/** Writes models to files that DigitPad or other programs read. */
public final class ModelExport {
    /** A format of exported files. */
    public enum Format {
        /** DigitPad's own model file. It contains everything that is known about a model. */
        DIGITPAD(ModelFile.EXTENSION),
        /** A zip that deeplearning4j's {@code ModelSerializer} restores. */
        DL4J(".zip"),
        /** An ONNX model, which ONNX Runtime and most machine learning frameworks read. */
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
        switch (format) {
            case DIGITPAD -> ModelFile.write(file, model);
            case DL4J, ONNX -> throw new UnsupportedOperationException("format " + format);
        }
    }
}
