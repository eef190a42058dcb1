package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigitInk;
import digitpad.ink.Stroke;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The data that a run trains on.
 *
 * @param digits images of the dataset; some are held out for validation, some for testing
 * @param ink extra samples that are strokes; may be empty
 * @param nonDigits letters and signs to train on as non-digits; may be empty
 * @param pictures extra samples that are images, counted with the strokes in the mixture; may be empty
 * @param sources names of the extra samples' sources in reports
 */
public record TrainingData(
        MnistData digits,
        List<LabeledInk> ink,
        List<NonDigitInk> nonDigits,
        LabeledImages pictures,
        List<String> sources) {
    public TrainingData {
        ink = List.copyOf(ink);
        nonDigits = List.copyOf(nonDigits);
        sources = List.copyOf(sources);
    }

    /** Returns data with only the images of a dataset. */
    public static TrainingData of(MnistData digits) {
        return new TrainingData(digits, List.of(), List.of(), LabeledImages.empty(), List.of());
    }

    /** Returns the same data with other digits as strokes. */
    public TrainingData withInk(List<LabeledInk> other) {
        return new TrainingData(digits, other, nonDigits, pictures, sources);
    }

    /** Returns the same data with more strokes. */
    public TrainingData with(List<LabeledInk> more, String source) {
        return with(ExtraSamples.of(more, source));
    }

    /** Returns the same data with more extra samples. */
    public TrainingData with(ExtraSamples extra) {
        return new TrainingData(
                digits,
                joined(ink, extra.ink()),
                joined(nonDigits, extra.nonDigits()),
                pictures.concat(extra.pictures()),
                joined(sources, List.of(extra.source())));
    }

    /** Returns the same data with all of these extra samples. */
    public TrainingData with(List<ExtraSamples> extras) {
        TrainingData all = this;
        for (ExtraSamples extra : extras) {
            all = all.with(extra);
        }
        return all;
    }

    /** Returns the number of extra samples: digits in addition to the images of the dataset. */
    public int extraSamples() {
        return ink.size() + pictures.count();
    }

    /** Returns a CRC-32C over all training and test samples, independent of their names. */
    public long checksum() {
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(sums)) {
            out.writeLong(digits.training().checksum());
            out.writeLong(digits.test().checksum());
            out.writeLong(pictures.checksum());
            for (LabeledInk each : ink) {
                out.writeByte(each.label());
                write(each.ink(), out);
            }
            for (NonDigitInk each : nonDigits) {
                out.writeUTF(each.label());
                write(each.ink(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        CRC32C all = new CRC32C();
        all.update(sums.toByteArray());
        return all.getValue();
    }

    private static void write(Ink ink, DataOutputStream out) throws IOException {
        for (Stroke stroke : ink.strokes()) {
            out.writeDouble(stroke.width());
            for (InkPoint point : stroke.points()) {
                out.writeDouble(point.x());
                out.writeDouble(point.y());
            }
        }
    }

    /** Returns its name in reports. */
    public String name() {
        return String.join(" + ", joined(List.of(digits.name()), sources));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
