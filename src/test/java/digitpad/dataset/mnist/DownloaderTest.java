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
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {
    /** When a mirror counts as stalled: seldom soon, or a busy machine's mirrors would. */
    private static final Duration STALL = Duration.ofSeconds(30);

    private static final Duration SHORT_STALL = Duration.ofSeconds(3);
    private static final int LENGTH = 200_000;

    @TempDir
    Path folder;

    private byte[] packed;
    private PublishedFile file;
    private final List<Long> progress = new ArrayList<>();

    @BeforeEach
    void publish() throws Exception {
        byte[] content = new byte[LENGTH];
        new Random(1).nextBytes(content);
        packed = gzip(content);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        file = new PublishedFile("digits.gz", packed.length, LENGTH, sha256);
    }

    @Test
    void aWholeFileIsPutInPlace() throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(packed))) {
            fetch(server);
        }
        assertInPlace();
        assertEquals(packed.length, progress.get(progress.size() - 1));
        assertTrue(isRising(progress), "progress goes forward");
    }

    @Test
    void whatAnEarlierTryLeftIsGoneOnWith() throws Exception {
        leavePart(Arrays.copyOf(packed, 50_000));
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(packed))) {
            fetch(server);
            assertEquals(List.of("bytes=50000-"), server.ranges());
        }
        assertInPlace();
    }

    @Test
    void aConnectionThatBreaksOffIsTakenUpWhereItBroke() throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.disconnectingAfter(90_000, packed))) {
            fetch(server);
            assertEquals(List.of("", "bytes=90000-", "bytes=180000-"), server.ranges());
        }
        assertInPlace();
    }

    @Test
    void aServerDeafToRangesIsReadFromTheStart() throws Exception {
        leavePart(Arrays.copyOf(packed, 50_000));
        try (FaultyServer server = new FaultyServer(FaultyServer.ignoringRanges(packed))) {
            fetch(server);
        }
        assertInPlace();
    }

    @Test
    void aWrongPartIsThrownAwayNotTheMirror() throws Exception {
        leavePart(new byte[50_000]);
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(packed))) {
            fetch(server);
            assertEquals(List.of("bytes=50000-", ""), server.ranges());
        }
        assertInPlace();
    }

    @Test
    void aPartLongerThanTheFileIsThrownAway() throws Exception {
        leavePart(new byte[packed.length + 10]);
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(packed))) {
            fetch(server);
        }
        assertInPlace();
    }

    @Test
    void aCorruptFileIsThrownAwayAndTheNextMirrorAsked() throws Exception {
        byte[] corrupt = packed.clone();
        corrupt[packed.length / 2] ^= 1;
        try (FaultyServer bad = new FaultyServer(FaultyServer.serving(corrupt));
                FaultyServer good = new FaultyServer(FaultyServer.serving(packed))) {
            fetch(bad, good);
            assertEquals(List.of(""), good.ranges());
        }
        assertInPlace();
    }

    @Test
    void whereTheFirstMirrorStallsTheSecondGoesOn() throws Exception {
        try (FaultyServer bad = FaultyServer.stallingAfter(70_000, packed);
                FaultyServer good = new FaultyServer(FaultyServer.serving(packed))) {
            fetch(SHORT_STALL, bad, good);
            assertEquals(List.of("bytes=70000-"), good.ranges());
        }
        assertInPlace();
    }

    @Test
    void redirectsAreFollowed() throws Exception {
        try (FaultyServer good = new FaultyServer(FaultyServer.serving(packed));
                FaultyServer detour = new FaultyServer(FaultyServer.redirectingTo(good.address()))) {
            fetch(detour);
        }
        assertInPlace();
    }

    @Test
    void refusalsOfAllMirrorsMakeOneSentence() throws Exception {
        try (FaultyServer notFound = new FaultyServer(FaultyServer.answering(404));
                FaultyServer broken = new FaultyServer(FaultyServer.answering(500))) {
            URI nobody;
            try (FaultyServer gone = new FaultyServer(FaultyServer.answering(200))) {
                nobody = gone.address();
            }
            UserException fault = assertThrows(
                    UserException.class,
                    () -> new Downloader(List.of(notFound.address(), broken.address(), nobody), STALL)
                            .fetch(file, folder, progress::add));
            assertEquals(
                    "The MNIST file digits.gz cannot be downloaded (%s answered with status 404, %s answered with status 500, %s cannot be reached (ConnectException)); check the network connection and try again, or name a folder that holds the four files."
                            .formatted(
                                    notFound.address().getAuthority(),
                                    broken.address().getAuthority(),
                                    nobody.getAuthority()),
                    fault.getMessage());
        }
        assertNothingInPlace();
    }

    @Test
    void aServerWithoutAnEndIsCutOff() throws Exception {
        byte[] endless = new byte[packed.length * 2 + 1];
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(endless))) {
            UserException fault = assertThrows(UserException.class, () -> fetch(server));
            assertTrue(fault.getMessage().contains("sent more than the file can hold"), fault.getMessage());
        }
        assertNothingInPlace();
        assertFalse(Files.exists(part()), "what came is useless");
    }

    @Test
    void aBombIsNotUnpackedBeyondTheFilesLength() throws Exception {
        byte[] bomb = gzip(new byte[20 * LENGTH]);
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(bomb))) {
            UserException fault = assertThrows(UserException.class, () -> fetch(server));
            assertTrue(fault.getMessage().contains("wrong checksum"), fault.getMessage());
        }
        assertNothingInPlace();
    }

    @Test
    void anInterruptStopsItAndKeepsWhatHasArrived() throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.serving(packed))) {
            Downloader downloader = new Downloader(List.of(server.address()), STALL);
            assertThrows(
                    InterruptedException.class,
                    () -> downloader.fetch(
                            file, folder, there -> Thread.currentThread().interrupt()));
        }
        assertNothingInPlace();
        assertTrue(Files.size(part()) > 0, "the part is kept");
    }

    private void fetch(FaultyServer... servers) throws InterruptedException {
        fetch(STALL, servers);
    }

    private void fetch(Duration stall, FaultyServer... servers) throws InterruptedException {
        List<URI> mirrors = Arrays.stream(servers).map(FaultyServer::address).toList();
        new Downloader(mirrors, stall).fetch(file, folder, progress::add);
    }

    private Path part() {
        return folder.resolve("digits.gz.part");
    }

    private void leavePart(byte[] bytes) throws IOException {
        Files.write(part(), bytes);
    }

    private void assertInPlace() throws IOException {
        assertArrayEquals(packed, Files.readAllBytes(folder.resolve("digits.gz")));
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
