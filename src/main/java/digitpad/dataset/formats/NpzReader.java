package digitpad.dataset.formats;

import digitpad.dataset.LabeledImages;
import digitpad.files.FailureReason;
import digitpad.image.DigitImage;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads NumPy archives of images and labels, such as Keras' {@code mnist.npz} with the arrays {@code x_train}, {@code
 * y_train}, {@code x_test} and {@code y_test}.
 */
public final class NpzReader {
    private static final List<String> TRAINING_IMAGES = List.of("x_train", "train_images", "x", "images");
    private static final List<String> TRAINING_LABELS = List.of("y_train", "train_labels", "y", "labels");
    private static final List<String> TEST_IMAGES = List.of("x_test", "test_images");
    private static final List<String> TEST_LABELS = List.of("y_test", "test_labels");
    private static final int MAX_ENTRIES = 1_000;
    private static final Messages TEXT = Messages.of(NpzReader.class);

    /**
     * The images of an archive.
     *
     * @param test empty if the archive has none
     */
    public record Contents(LabeledImages training, Optional<LabeledImages> test) {}

    private interface ArrayReader {
        byte[] read(String name, InputStream in) throws IOException;
    }

    private final Path file;
    private final ZipFile archive;

    private NpzReader(Path file, ZipFile archive) {
        this.file = file;
        this.archive = archive;
    }

    /** Returns whether a file is a NumPy archive with images. */
    static boolean isReadable(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            return new NpzReader(file, archive).entry(TRAINING_IMAGES).isPresent();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Reads an archive.
     *
     * @throws UserException if it cannot be read, is malformed, or has no such arrays
     */
    public static Contents read(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            NpzReader reader = new NpzReader(file, archive);
            LabeledImages training = reader.images(TRAINING_IMAGES, TRAINING_LABELS)
                    .orElseThrow(() -> new UserException(TEXT.get("npz.arrays", file)));
            return new Contents(training, reader.images(TEST_IMAGES, TEST_LABELS));
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new UserException(TEXT.get("npz.damaged", file), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("npz.unreadable", file, FailureReason.of(e)), e);
        }
    }

    private Optional<LabeledImages> images(List<String> imageNames, List<String> labelNames) throws IOException {
        Optional<ZipEntry> imageEntry = entry(imageNames);
        Optional<ZipEntry> labelEntry = entry(labelNames);
        if (imageEntry.isEmpty() || labelEntry.isEmpty()) {
            return Optional.empty();
        }
        byte[] labels = read(labelEntry.get(), NpyArray::labels);
        byte[] pixels = read(imageEntry.get(), NpyArray::images);
        int images = pixels.length / DigitImage.PIXELS;
        if (images != labels.length) {
            throw new UserException(TEXT.get("npz.counts", file, images, labels.length));
        }
        return Optional.of(LabeledImages.wrap(pixels, labels));
    }

    private byte[] read(ZipEntry entry, ArrayReader reader) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(archive.getInputStream(entry), new CRC32())) {
            byte[] content = reader.read(file + "/" + entry.getName(), in);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("wrong checksum: " + entry.getName());
            }
            return content;
        }
    }

    private Optional<ZipEntry> entry(List<String> names) {
        List<? extends ZipEntry> entries =
                archive.size() > MAX_ENTRIES ? List.of() : Collections.list(archive.entries());
        return names.stream()
                .flatMap(name -> entries.stream()
                        .filter(entry ->
                                entry.getName().toLowerCase(Locale.ROOT).equals(name + ".npy")))
                .map(ZipEntry.class::cast)
                .findFirst();
    }
}
