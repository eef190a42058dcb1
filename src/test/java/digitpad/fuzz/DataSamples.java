package digitpad.fuzz;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.formats.FormatFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Intact files with images, strokes, labeled digits and settings. */
final class DataSamples {
    private static final int IMAGES = 4;
    private static final String UNIPEN = """
            .INCLUDE some.doc
            .LEXICON "0" "1"
            .SEGMENT DIGIT 0 ? "7"
            .COMMENT 7 12 224
            .PEN_DOWN
             100 300
             200 300 17 0.5
             150 100
            .PEN_UP
            .DT 100
            .PEN_DOWN
             120 200
             180 200
            .PEN_UP
            .SEGMENT CHARACTER 1 ? "\\\\"
            .COMMENT \\\\ ce14 2
            .PEN_DOWN
             7 9
            .PEN_UP
            .SEGMENT DIGIT 1 OK "1"
            .COMMENT a note
            .PEN_DOWN
             5 5
            """;
    private static final String STROKES = """
            {"format":1,"label":4,"kept":"2026-11-24T13:46:12Z","strokes":[
            {"width":14.0,"points":[[100.5,20.25],[101.0,60.0],[99.0,200.0]]},
            {"width":14.0,"points":[[60.0,120.0],[140.0,120.0]]}]%s}
            """;
    private static final String SETTINGS = "{\"theme\":\"DARK\",\"model\":\"best\",\"oneCore\":true}";

    private DataSamples() {}

    static List<Sample> idxImages() throws IOException {
        LabeledImages images = SampleData.images(IMAGES, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int number : List.of(0x803, IMAGES, 28, 28)) {
            out.writeInt(number);
        }
        for (int i = 0; i < IMAGES; i++) {
            for (float pixel : images.image(i).toArray()) {
                out.writeByte(Math.round(pixel * 255));
            }
        }
        return plainAndCompressed(bytes);
    }

    static List<Sample> idxLabels() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x801);
        out.writeInt(10);
        out.write(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        ByteArrayOutputStream qmnist = new ByteArrayOutputStream();
        DataOutputStream rows = new DataOutputStream(qmnist);
        for (int number : List.of(0xC02, 2, 3, 7, 1, 2, 9, 3, 4)) {
            rows.writeInt(number);
        }
        return List.of(
                Sample.binary(bytes.toByteArray()),
                Sample.gzip(Sample.binary(bytes.toByteArray())),
                Sample.binary(qmnist.toByteArray()));
    }

    private static List<Sample> plainAndCompressed(ByteArrayOutputStream bytes) {
        Sample plain = Sample.binary(bytes.toByteArray());
        return List.of(plain, Sample.gzip(plain));
    }

    /** Returns rows with and without names, and compressed ones. */
    static List<Sample> csv() {
        LabeledImages images = SampleData.images(IMAGES, 1);
        Sample rows = Sample.text(FormatFiles.csv(images));
        return List.of(rows, Sample.text(FormatFiles.header() + FormatFiles.csv(images)), Sample.gzip(rows));
    }

    /** Returns an archive with training and test images. */
    static List<Sample> npz() {
        LabeledImages images = SampleData.images(IMAGES, 1);
        Sample pixels = Sample.binary(FormatFiles.npyImages(images));
        Sample labels = Sample.binary(FormatFiles.npyLabels(images));
        return List.of(new ZipSample(
                true,
                List.of(
                        new ZipSample.Entry("x_train.npy", pixels),
                        new ZipSample.Entry("y_train.npy", labels),
                        new ZipSample.Entry("x_test.npy", pixels),
                        new ZipSample.Entry("y_test.npy", labels))));
    }

    /** Returns a plain file and a compressed one. */
    static List<Sample> unipen() {
        return List.of(Sample.text(UNIPEN), Sample.gzip(Sample.text(UNIPEN)));
    }

    /** Returns a digit of strokes, and one that also has an image. */
    static List<Sample> ownDigits() {
        int[][] pixels = new int[28][28];
        Arrays.fill(pixels[14], 200);
        String image = ",\"image\":" + Arrays.deepToString(pixels);
        return List.of(json(STROKES.formatted("")), json(STROKES.formatted(image)));
    }

    static List<Sample> settings() {
        return List.of(json(SETTINGS));
    }

    private static Sample json(String text) {
        return Sample.json(text.getBytes(StandardCharsets.UTF_8));
    }
}
