package digitpad.training.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.files.AtomicFile;
import digitpad.files.Sha256;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A checkpoint as a file: a zip, not compressed, of {@code checkpoint.json} and, after it, {@code values.f32}:
 * parameters and updater as little-endian 32-bit floats, with their checksum in the JSON. Written whole or not at all.
 */
final class CheckpointFile {
    private static final String HEAD = "checkpoint.json";
    private static final String VALUES = "values.f32";
    private static final int FORMAT = 1;
    private static final int MAX_HEAD_BYTES = 64 * 1024;
    /** More than any network here needs; what is larger is no checkpoint. */
    private static final int MAX_VALUES = 100_000_000;

    private static final int PIECE_BYTES = 1 << 16;

    private static final Messages TEXT = Messages.of(CheckpointFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private CheckpointFile() {}

    /** What stands in the JSON; anything may be missing in a file. */
    record Head(
            Integer format,
            Integer stepsDone,
            Long elapsedMillis,
            Integer parameters,
            Integer updater,
            Long dropoutRoot,
            Long dropoutNode,
            Long batchState,
            String sha256) {
        boolean makesSense() {
            return format != null
                    && format == FORMAT
                    && stepsDone != null
                    && stepsDone >= 0
                    && elapsedMillis != null
                    && elapsedMillis >= 0
                    && isCount(parameters)
                    && isCount(updater)
                    && dropoutRoot != null
                    && dropoutNode != null
                    && batchState != null
                    && sha256 != null;
        }

        private static boolean isCount(Integer count) {
            return count != null && count >= 0 && count <= MAX_VALUES;
        }
    }

    /**
     * Writes a checkpoint, synced to the disk.
     *
     * @throws UserException if it cannot be written; an older file of that name is then untouched
     */
    static void write(Path file, Checkpoint checkpoint) {
        Head head = new Head(
                FORMAT,
                checkpoint.stepsDone(),
                checkpoint.elapsed().toMillis(),
                checkpoint.parameters().remaining(),
                checkpoint.updater().remaining(),
                checkpoint.dropoutRoot(),
                checkpoint.dropoutNode(),
                checkpoint.batchState(),
                checksum(checkpoint));
        try {
            AtomicFile.write(file, out -> write(out, head, checkpoint));
        } catch (IOException e) {
            throw new UserException(TEXT.get("checkpoint.unwritable", file, e.toString()), e);
        }
    }

    /**
     * Reads a checkpoint.
     *
     * @throws UserException if the file cannot be read, or is not a whole and unaltered checkpoint
     */
    static Checkpoint read(Path file) {
        try (ZipInputStream zip = new ZipInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8)) {
            Head head = JSON.readValue(entry(zip, HEAD, MAX_HEAD_BYTES, file), Head.class);
            if (head == null || !head.makesSense()) {
                throw new UserException(TEXT.get("checkpoint.damaged", file));
            }
            int bytes = (head.parameters() + head.updater()) * Float.BYTES;
            byte[] values = entry(zip, VALUES, bytes, file);
            if (values.length != bytes || !Sha256.of(values).equals(head.sha256())) {
                throw new UserException(TEXT.get("checkpoint.damaged", file));
            }
            return checkpoint(head, values);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException(TEXT.get("checkpoint.damaged", file), e);
        }
    }

    private static void write(OutputStream out, Head head, Checkpoint checkpoint) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Floats hardly get smaller, and the training waits.
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(HEAD));
            zip.write(JSON.writeValueAsBytes(head));
            zip.putNextEntry(new ZipEntry(VALUES));
            inPieces(checkpoint, zip::write);
            zip.closeEntry();
        }
    }

    private static byte[] entry(ZipInputStream zip, String name, int most, Path file) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new UserException(TEXT.get("checkpoint.damaged", file));
        }
        InputStream in = zip;
        return in.readNBytes(most);
    }

    private static Checkpoint checkpoint(Head head, byte[] values) {
        FloatBuffer floats =
                ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        return new Checkpoint(
                head.stepsDone(),
                Duration.ofMillis(head.elapsedMillis()),
                floats.slice(0, head.parameters()),
                floats.slice(head.parameters(), head.updater()),
                head.dropoutRoot(),
                head.dropoutNode(),
                head.batchState());
    }

    private static String checksum(Checkpoint checkpoint) {
        MessageDigest digest = Sha256.newDigest();
        inPieces(checkpoint, digest::update);
        return Sha256.hex(digest);
    }

    /** Takes some bytes, which are others the next time. */
    private interface Piece<E extends Exception> {
        void take(byte[] bytes, int offset, int length) throws E;
    }

    /** All values as they lie in the file; never as a whole in memory, where they would be garbage a moment later. */
    private static <E extends Exception> void inPieces(Checkpoint checkpoint, Piece<E> piece) throws E {
        ByteBuffer bytes = ByteBuffer.allocate(PIECE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (FloatBuffer values : List.of(checkpoint.parameters(), checkpoint.updater())) {
            FloatBuffer target = bytes.asFloatBuffer();
            while (values.hasRemaining()) {
                int count = Math.min(values.remaining(), target.capacity());
                target.clear().put(values.slice(values.position(), count));
                values.position(values.position() + count);
                piece.take(bytes.array(), 0, count * Float.BYTES);
            }
        }
    }
}
