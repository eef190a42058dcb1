package digitpad.dataset.mnist;

import digitpad.files.AtomicFile;
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
 * Fetches MNIST's files from mirrors in turn. A file that has arrived in part waits beside its place, under another
 * name, and its download is resumed. It is moved into place only when the unpacked bytes have the published checksum.
 */
final class Downloader {
    /** Who offers the files: PyTorch's and TensorFlow's copies. */
    static final List<URI> MIRRORS = List.of(
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));

    /** How long a silent server is waited for. */
    static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Downloader.class);
    private static final Messages TEXT = Messages.of(Downloader.class);
    /** How often one mirror may break off; each time the rest is asked for. */
    private static final int BREAKS = 5;
    /** A mirror may pack less tightly, but not this much. */
    private static final int SLACK = 2;

    private final List<URI> mirrors;
    private final Duration stall;

    Downloader(List<URI> mirrors, Duration stall) {
        this.mirrors = List.copyOf(mirrors);
        this.stall = stall;
    }

    /**
     * Fetches one file into a folder, packed.
     *
     * @param progress hears how many bytes of it are there
     * @throws UserException if no mirror delivers it, or it cannot be written
     * @throws InterruptedException if the thread is interrupted; what has arrived is kept
     */
    void fetch(PublishedFile file, Path folder, LongConsumer progress) throws InterruptedException {
        Path part = folder.resolve(file.name() + ".part");
        List<String> failures = new ArrayList<>();
        for (URI mirror : mirrors) {
            try {
                if (fetch(file, mirror, part, progress)) {
                    AtomicFile.move(part, folder.resolve(file.name()));
                    return;
                }
                failures.add(TEXT.get("download.corrupt", mirror.getAuthority()));
            } catch (Transfer.MirrorException e) {
                LOG.debug("{} does not give {}", mirror, file, e);
                failures.add(TEXT.get(key(e.reason()), mirror.getAuthority(), e.detail()));
            } catch (IOException e) {
                throw new UserException(TEXT.get("download.unwritable", folder, e.toString()), e);
            }
        }
        throw new UserException(TEXT.get("download.failed", file.name(), String.join(", ", failures)));
    }

    /** Whether the mirror's file is in {@code part} now, whole and right; if it is wrong, the part is gone. */
    private boolean fetch(PublishedFile file, URI mirror, Path part, LongConsumer progress)
            throws IOException, Transfer.MirrorException, InterruptedException {
        boolean resumed = Files.exists(part);
        transfer(file, mirror, part, progress);
        if (isRight(file, part)) {
            return true;
        }
        Files.deleteIfExists(part);
        if (!resumed) {
            return false;
        }
        // What an earlier try left may have been wrong, not what the mirror added to it.
        transfer(file, mirror, part, progress);
        if (isRight(file, part)) {
            return true;
        }
        Files.deleteIfExists(part);
        return false;
    }

    private void transfer(PublishedFile file, URI mirror, Path part, LongConsumer progress)
            throws IOException, Transfer.MirrorException, InterruptedException {
        Transfer transfer = new Transfer(mirror.resolve(file.name()), part, SLACK * file.packedBytes(), stall);
        try {
            for (int tries = 0; tries <= BREAKS; tries++) {
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

    private static boolean isRight(PublishedFile file, Path packed) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long left = file.unpackedBytes();
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(packed)), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            // A bomb unpacks to more than the file can hold, and is not unpacked further.
            for (int read = in.read(buffer); read >= 0 && left >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                left -= read;
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            LOG.debug("{} cannot be unpacked", packed, e);
            return false;
        }
        return left == 0 && Sha256.hex(digest).equals(file.sha256());
    }

    private static String key(Transfer.MirrorException.Reason reason) {
        return switch (reason) {
            case STATUS -> "download.status";
            case STALLED -> "download.stalled";
            case UNREACHABLE -> "download.unreachable";
            case TOO_LONG -> "download.toolong";
        };
    }
}
