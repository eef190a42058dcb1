package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.Stroke;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What a training learns from.
 *
 * @param digits images, of which some are held out to validate and some to test
 * @param ink strokes learned besides; may be empty
 * @param pictures images learned besides, in the same share of each batch as the strokes; may be empty
 * @param sources where strokes and pictures come from, as reports call it
 */
public record TrainingData(MnistData digits, List<LabeledInk> ink, LabeledImages pictures, List<String> sources) {
    public TrainingData {
        ink = List.copyOf(ink);
        sources = List.copyOf(sources);
    }

    /** Images alone. */
    public static TrainingData of(MnistData digits) {
        return new TrainingData(digits, List.of(), LabeledImages.empty(), List.of());
    }

    /** The same with more strokes. */
    public TrainingData with(List<LabeledInk> more, String source) {
        return with(ExtraSamples.of(more, source));
    }

    /** The same with more to learn besides images. */
    public TrainingData with(ExtraSamples extra) {
        return new TrainingData(
                digits,
                joined(ink, extra.ink()),
                pictures.concat(extra.pictures()),
                joined(sources, List.of(extra.source())));
    }

    /** The same with all of that. */
    public TrainingData with(List<ExtraSamples> extras) {
        TrainingData all = this;
        for (ExtraSamples extra : extras) {
            all = all.with(extra);
        }
        return all;
    }

    /** How many digits there are besides the images of the data set. */
    public int extraSamples() {
        return ink.size() + pictures.count();
    }

    /** Tells it from other material, whatever that is called; a CRC-32C over all that is learned from or scored. */
    public long checksum() {
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(sums)) {
            out.writeLong(digits.training().checksum());
            out.writeLong(digits.test().checksum());
            out.writeLong(pictures.checksum());
            for (LabeledInk each : ink) {
                out.writeByte(each.label());
                for (Stroke stroke : each.ink().strokes()) {
                    out.writeDouble(stroke.width());
                    for (InkPoint point : stroke.points()) {
                        out.writeDouble(point.x());
                        out.writeDouble(point.y());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        CRC32C all = new CRC32C();
        all.update(sums.toByteArray());
        return all.getValue();
    }

    /** What to call it in reports. */
    public String name() {
        return String.join(" + ", joined(List.of(digits.name()), sources));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
