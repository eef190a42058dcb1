package digitpad.dataset.mnist;

import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.files.Sha256;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads MNIST's files, trying one mirror after the other. A partial download is saved beside the target with the
 * extension {@code .part}, and is resumed later. The file is moved to its final name only after the checksum of the
 * uncompressed bytes is verified.
 */
final class Downloader {
    /** The mirrors of PyTorch and TensorFlow. */
    static final List<URI> MIRRORS = List.of(
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));

    /** A file takes half an hour if the server sends 6 KB per second; a slower one may be blocking on purpose. */
    static final Transfer.TimeLimits TIME_LIMITS =
            new Transfer.TimeLimits(Duration.ofSeconds(15), Duration.ofMinutes(30));

    private static final Logger LOG = LoggerFactory.getLogger(Downloader.class);
    private static final Messages TEXT = Messages.of(Downloader.class);
    /** How often the download from one mirror is resumed after the connection was lost. */
    private static final int MAX_RETRIES = 5;
    /** The most bytes to accept, relative to the published size, because a mirror may compress less well. */
    private static final int MAX_SIZE_FACTOR = 2;

    private final List<URI> mirrors;
    private final Transfer.TimeLimits limits;

    Downloader(List<URI> mirrors, Transfer.TimeLimits limits) {
        this.mirrors = List.copyOf(mirrors);
        this.limits = limits;
    }

    /**
     * Downloads one gzip file into a folder.
     *
     * @param progress receives the number of bytes downloaded so far
     * @throws UserException if no mirror delivers the file, or it cannot be written
     * @throws InterruptedException if the thread is interrupted; the partial download is saved
     */
    void download(PublishedFile file, Path folder, LongConsumer progress) throws InterruptedException {
        Path part = folder.resolve(file.name() + ".part");
        List<String> failures = new ArrayList<>();
        for (URI mirror : mirrors) {
            try {
                if (download(file, mirror, part, progress)) {
                    AtomicFile.move(part, folder.resolve(file.name()));
                    return;
                }
                failures.add(TEXT.get("download.corrupt", mirror.getAuthority()));
            } catch (Transfer.MirrorException e) {
                LOG.debug("{} did not deliver {}", mirror, file, e);
                failures.add(TEXT.get(key(e.reason()), mirror.getAuthority(), e.detail()));
            } catch (IOException e) {
                throw new UserException(TEXT.get("download.unwritable", folder, FailureReason.of(e)), e);
            }
        }
        throw new UserException(TEXT.get("download.failed", file.name(), String.join(", ", failures)));
    }

    /**
     * Downloads a file from one mirror to {@code part}, and deletes {@code part} if the checksum is wrong.
     *
     * @return whether the checksum is right
     */
    private boolean download(PublishedFile file, URI mirror, Path part, LongConsumer progress)
            throws IOException, Transfer.MirrorException, InterruptedException {
        boolean resumed = Files.exists(part);
        transfer(file, mirror, part, progress);
        if (hasRightChecksum(file, part)) {
            return true;
        }
        Files.deleteIfExists(part);
        if (!resumed) {
            return false;
        }
        // The resumed part may be corrupt rather than the mirror's file. Download the whole file.
        transfer(file, mirror, part, progress);
        if (hasRightChecksum(file, part)) {
            return true;
        }
        Files.deleteIfExists(part);
        return false;
    }

    private void transfer(PublishedFile file, URI mirror, Path part, LongConsumer progress)
            throws IOException, Transfer.MirrorException, InterruptedException {
        Transfer transfer =
                new Transfer(mirror.resolve(file.name()), part, MAX_SIZE_FACTOR * file.compressedBytes(), limits);
        try {
            for (int tries = 0; tries <= MAX_RETRIES; tries++) {
                if (transfer.run(progress)) {
                    return;
                }
            }
        } catch (Transfer.MirrorException e) {
            if (e.reason() == Transfer.MirrorException.Reason.TOO_LONG) {
                Files.deleteIfExists(part);
            }
            throw e;
        }
    }

    private static boolean hasRightChecksum(PublishedFile file, Path compressed) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long left = file.uncompressedBytes();
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(compressed)), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            // Stop at the expected size: a zip bomb would expand to much more.
            for (int read = in.read(buffer); read >= 0 && left >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                left -= read;
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            LOG.debug("{} cannot be decompressed", compressed, e);
            return false;
        }
        return left == 0 && Sha256.hex(digest).equals(file.sha256());
    }

    private static String key(Transfer.MirrorException.Reason reason) {
        return switch (reason) {
            case STATUS -> "download.status";
            case STALLED -> "download.stalled";
            case SLOW -> "download.slow";
            case UNREACHABLE -> "download.unreachable";
            case TOO_LONG -> "download.oversized";
        };
    }
}
