package digitpad.dataset.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {
    /** A long timeout, so that the local server is not considered stalled on a busy machine. */
    private static final Duration TOTAL = Duration.ofMinutes(5);

    private static final Transfer.TimeLimits LIMITS = new Transfer.TimeLimits(Duration.ofSeconds(30), TOTAL);
    /** Ends a request that would otherwise not end for minutes. */
    private static final Transfer.TimeLimits SHORT_TOTAL = new Transfer.TimeLimits(TOTAL, Duration.ofMillis(500));

    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(3);
    private static final int LENGTH = 200_000;

    @TempDir
    Path folder;

    private byte[] compressed;
    private PublishedFile file;
    private final List<Long> progress = new ArrayList<>();

    @BeforeEach
    void publish() throws Exception {
        byte[] content = new byte[LENGTH];
        new Random(1).nextBytes(content);
        compressed = gzip(content);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        file = new PublishedFile("digits.gz", compressed.length, LENGTH, sha256);
    }

    @Test
    void downloadedFileIsPutInPlace() throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(compressed))) {
            download(server);
        }
        assertInPlace();
        assertEquals(compressed.length, progress.get(progress.size() - 1));
        assertTrue(isRising(progress), "progress does not go back");
    }

    @Test
    void earlierPartialDownloadIsResumed() throws Exception {
        leavePart(Arrays.copyOf(compressed, 50_000));
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(compressed))) {
            download(server);
            assertEquals(List.of("bytes=50000-"), server.ranges());
        }
        assertInPlace();
    }

    @Test
    void lostConnectionResumesAtLastByte() throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.disconnectingAfter(90_000, compressed))) {
            download(server);
            assertEquals(List.of("", "bytes=90000-", "bytes=180000-"), server.ranges());
        }
        assertInPlace();
    }

    @Test
    void serverIgnoringRanges_restartsTheDownload() throws Exception {
        leavePart(Arrays.copyOf(compressed, 50_000));
        try (FaultyServer server = new FaultyServer(FaultyServer.ignoringRanges(compressed))) {
            download(server);
        }
        assertInPlace();
    }

    @Test
    void wrongPartialDownload_isDiscardedAndMirrorKept() throws Exception {
        leavePart(new byte[50_000]);
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(compressed))) {
            download(server);
            assertEquals(List.of("bytes=50000-", ""), server.ranges());
        }
        assertInPlace();
    }

    @Test
    void tooLongPartialDownload_isDiscarded() throws Exception {
        leavePart(new byte[compressed.length + 10]);
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(compressed))) {
            download(server);
        }
        assertInPlace();
    }

    @Test
    void corruptFile_isDiscardedAndNextMirrorTried() throws Exception {
        byte[] corrupt = compressed.clone();
        corrupt[compressed.length / 2] ^= 1;
        try (FaultyServer bad = new FaultyServer(FaultyServer.serving(corrupt));
                FaultyServer good = new FaultyServer(FaultyServer.serving(compressed))) {
            download(bad, good);
            assertEquals(List.of(""), good.ranges());
        }
        assertInPlace();
    }

    @Test
    void stalledMirror_isResumedByTheNext() throws Exception {
        try (FaultyServer bad = FaultyServer.stallingAfter(70_000, compressed);
                FaultyServer good = new FaultyServer(FaultyServer.serving(compressed))) {
            download(new Transfer.TimeLimits(SHORT_TIMEOUT, TOTAL), bad, good);
            assertEquals(List.of("bytes=70000-"), good.ranges());
        }
        assertInPlace();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void drippingMirror_isAbandoned() throws Exception {
        try (FaultyServer server = FaultyServer.dripping(compressed)) {
            UserException error = assertThrows(UserException.class, () -> download(SHORT_TOTAL, server));
            assertTrue(error.getMessage().contains("sent the data too slowly"), error.getMessage());
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void silentMirror_isAbandonedAtTheTotalLimit() throws Exception {
        try (FaultyServer server = FaultyServer.silent()) {
            UserException error = assertThrows(UserException.class, () -> download(SHORT_TOTAL, server));
            assertTrue(error.getMessage().contains("sent the data too slowly"), error.getMessage());
        }
    }

    @Test
    void redirectsAreFollowed() throws Exception {
        try (FaultyServer good = new FaultyServer(FaultyServer.serving(compressed));
                FaultyServer detour = new FaultyServer(FaultyServer.redirectingTo(good.address()))) {
            download(detour);
        }
        assertInPlace();
    }

    @Test
    void allMirrorsFail_givesOneMessage() throws Exception {
        try (FaultyServer notFound = new FaultyServer(FaultyServer.answering(404));
                FaultyServer broken = new FaultyServer(FaultyServer.answering(500))) {
            URI unreachable;
            try (FaultyServer closed = new FaultyServer(FaultyServer.answering(200))) {
                unreachable = closed.address();
            }
            UserException error = assertThrows(
                    UserException.class,
                    () -> new Downloader(List.of(notFound.address(), broken.address(), unreachable), LIMITS)
                            .download(file, folder, progress::add));
            assertEquals(
                    ("The MNIST file digits.gz could not be downloaded"
                                    + " (%s answered with status 404, %s answered with status 500,"
                                    + " %s could not be reached (ConnectException))."
                                    + " Check the network connection and try again,"
                                    + " or choose a folder that holds the four files.")
                            .formatted(
                                    notFound.address().getAuthority(),
                                    broken.address().getAuthority(),
                                    unreachable.getAuthority()),
                    error.getMessage());
        }
        assertNothingInPlace();
    }

    @Test
    void endlessResponseIsCutOff() throws Exception {
        byte[] endless = new byte[compressed.length * 2 + 1];
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(endless))) {
            UserException error = assertThrows(UserException.class, () -> download(server));
            assertTrue(error.getMessage().contains("sent more data than expected"), error.getMessage());
        }
        assertNothingInPlace();
        assertFalse(Files.exists(part()), "the useless data is deleted");
    }

    @Test
    void zipBombIsDecompressedToFileSizeOnly() throws Exception {
        byte[] bomb = gzip(new byte[20 * LENGTH]);
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(bomb))) {
            UserException error = assertThrows(UserException.class, () -> download(server));
            assertTrue(error.getMessage().contains("wrong checksum"), error.getMessage());
        }
        assertNothingInPlace();
    }

    @Test
    void interruptStopsDownloadAndKeepsPart() throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(compressed))) {
            Downloader downloader = new Downloader(List.of(server.address()), LIMITS);
            assertThrows(
                    InterruptedException.class,
                    () -> downloader.download(
                            file, folder, bytes -> Thread.currentThread().interrupt()));
        }
        assertNothingInPlace();
        assertTrue(Files.size(part()) > 0, "the partial download is saved");
    }

    private void download(FaultyServer... servers) throws InterruptedException {
        download(LIMITS, servers);
    }

    private void download(Transfer.TimeLimits limits, FaultyServer... servers) throws InterruptedException {
        List<URI> mirrors = Arrays.stream(servers).map(FaultyServer::address).toList();
        new Downloader(mirrors, limits).download(file, folder, progress::add);
    }

    private Path part() {
        return folder.resolve("digits.gz.part");
    }

    private void leavePart(byte[] bytes) throws IOException {
        Files.write(part(), bytes);
    }

    private void assertInPlace() throws IOException {
        assertArrayEquals(compressed, Files.readAllBytes(folder.resolve("digits.gz")));
        assertFalse(Files.exists(part()), "no part is left");
    }

    private void assertNothingInPlace() {
        assertFalse(Files.exists(folder.resolve("digits.gz")));
    }

    private static boolean isRising(List<Long> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) < values.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
