package digitpad.dataset.mnist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The four files of MNIST, with their published names, checksums and sizes. */
enum MnistFile {
    TRAINING_IMAGES(
            "train-images-idx3-ubyte",
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            9_912_422,
            47_040_016),
    TRAINING_LABELS(
            "train-labels-idx1-ubyte",
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            28_881,
            60_008),
    TEST_IMAGES(
            "t10k-images-idx3-ubyte",
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            1_648_877,
            7_840_016),
    TEST_LABELS(
            "t10k-labels-idx1-ubyte",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
            4_542,
            10_008);

    private static final String GZIP_EXTENSION = ".gz";

    private final String fileName;
    private final String sha256;
    private final long compressedBytes;
    private final long uncompressedBytes;

    MnistFile(String fileName, String sha256, long compressedBytes, long uncompressedBytes) {
        this.fileName = fileName;
        this.sha256 = sha256;
        this.compressedBytes = compressedBytes;
        this.uncompressedBytes = uncompressedBytes;
    }

    /** Returns the name of the uncompressed file. */
    String fileName() {
        return fileName;
    }

    /** Returns the name of the published gzip file. */
    String gzipName() {
        return fileName + GZIP_EXTENSION;
    }

    /** Returns the SHA-256 of the uncompressed bytes, in hexadecimal. */
    String sha256() {
        return sha256;
    }

    /** Returns the file as it can be downloaded. */
    PublishedFile published() {
        return new PublishedFile(gzipName(), compressedBytes, uncompressedBytes, sha256);
    }

    /** Returns whether the file holds images; otherwise it holds labels. */
    boolean holdsImages() {
        return this == TRAINING_IMAGES || this == TEST_IMAGES;
    }

    /** Finds the published file in a folder: the plain file, or else the gzip file. */
    Optional<Path> findIn(Path folder) {
        return Stream.of(fileName, gzipName())
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
