package digitpad.engine.export;

/** A Python program that reads a digit with an exported ONNX model. It needs numpy and onnxruntime. */
public final class PythonExample {
    private static final String PROGRAM = """
            # Prints the probabilities of the ten digits for an image of 28x28 pixels, white on black as in MNIST:
            #     python3 example.py digit.npy
            # Requires: pip install numpy onnxruntime (and pillow, for pictures instead of .npy files)
            import sys

            import numpy as np
            import onnxruntime

            MODEL = "%s"


            def load(path):
                if path.endswith(".npy"):
                    pixels = np.load(path)
                else:
                    from PIL import Image

                    pixels = np.asarray(Image.open(path).convert("L"))
                pixels = pixels.reshape(1, 1, 28, 28).astype(np.float32)
                return pixels / 255 if pixels.max() > 1 else pixels


            network = onnxruntime.InferenceSession(MODEL)
            probabilities, evidence = network.run(["%s", "%s"], {"%s": load(sys.argv[1])})
            for digit, probability in enumerate(probabilities[0]):
                print(f"{digit}: {probability:.4f}")
            threshold = network.get_modelmeta().custom_metadata_map.get("%s")
            if threshold is not None and evidence[0] < float(threshold):
                print("This does not look like a digit.")
            """;

    /** The key of the evidence threshold among the properties of an ONNX model. */
    public static final String EVIDENCE_THRESHOLD = "evidence_threshold";

    private PythonExample() {}

    /**
     * Returns the program.
     *
     * @param file name of the ONNX file
     */
    public static String of(String file) {
        return PROGRAM.formatted(
                escaped(file), OnnxExport.PROBABILITIES, OnnxExport.EVIDENCE, OnnxExport.INPUT, EVIDENCE_THRESHOLD);
    }

    /** Returns a text as it is written between quotes. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (Character.isISOControl(c)) {
                escaped.append(String.format("\\x%02x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
