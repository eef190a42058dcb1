package digitpad.dataset.mnist;

import digitpad.dataset.KnownDataset;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.files.BoundedFileStream;
import digitpad.files.Sha256;
import digitpad.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognizes published datasets by their checksums, in whatever format they were read. */
final class DatasetIdentifier {
    /**
     * The SHA-256 of Fashion-MNIST's uncompressed label files. They were computed from the files in
     * https://github.com/zalandoresearch/fashion-mnist, whose MD5 are those in its README.
     */
    private static final Set<String> FASHION_MNIST_LABELS = Set.of(
            "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
            "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

    /**
     * The SHA-256 of KMNIST's compressed label files, as https://github.com/pytorch/vision has them in {@code
     * prototype/datasets/_builtin/mnist.py}. No checksums of the uncompressed files are published.
     */
    private static final Set<String> KMNIST_COMPRESSED_LABELS = Set.of(
            "e38f9ebcd0f3ebcdec7fc8eabdcdaef93bb0df8ea12bee65224341c8183d8e17",
            "20bb9a0ef54c7db3efc55a92eef5582c109615df22683c380526788f98e42a1c");

    /** More than the compressed labels have. */
    private static final int MAX_LABEL_BYTES = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(DatasetIdentifier.class);
    private static final Messages TEXT = Messages.of(DatasetIdentifier.class);

    private DatasetIdentifier() {}

    /** Returns data that says which dataset it is, if that is known. */
    static MnistData identify(MnistData data) {
        if (data.known().isPresent()) {
            return data;
        }
        String labels = data.training().labelChecksum();
        if (FASHION_MNIST_LABELS.contains(labels)
                || FASHION_MNIST_LABELS.contains(data.test().labelChecksum())) {
            return data.as(KnownDataset.FASHION_MNIST).with(TEXT.get("remark.fashion"));
        }
        return isMnist(data.training(), MnistFile.TRAINING_IMAGES, MnistFile.TRAINING_LABELS)
                        && isMnist(data.test(), MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS)
                ? data.as(KnownDataset.MNIST)
                : data;
    }

    /** Returns data that says that it is KMNIST if the file with its labels is the published one. */
    static MnistData identify(MnistData data, Path labelFile) {
        return checksum(labelFile).filter(KMNIST_COMPRESSED_LABELS::contains).isPresent()
                ? data.as(KnownDataset.KMNIST).with(TEXT.get("remark.kmnist"))
                : data;
    }

    /** Compares the images last, because that takes longer. */
    private static boolean isMnist(LabeledImages images, MnistFile imageFile, MnistFile labelFile) {
        return images.labelChecksum().equals(labelFile.sha256())
                && images.imageChecksum().equals(imageFile.sha256());
    }

    private static Optional<String> checksum(Path file) {
        try (InputStream in = new BoundedFileStream(file, MAX_LABEL_BYTES)) {
            return Optional.of(Sha256.of(in.readAllBytes()));
        } catch (IOException e) {
            LOG.debug("{} has no checksum", file, e);
            return Optional.empty();
        }
    }
}
