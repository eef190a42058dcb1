package digitpad.training.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.files.RegularFile;
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
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Reads and writes checkpoint files. A file is an uncompressed zip of {@code checkpoint.json}, followed by
 * {@code values.f32}: parameters, the optimizer's state and averaged parameters as little-endian 32-bit floats. The
 * JSON has their SHA-256. Writing is atomic.
 */
final class CheckpointFile {
    private static final String HEADER = "checkpoint.json";
    private static final String VALUES = "values.f32";
    /** The format of checkpoints without averaged parameters, which every version can read. */
    private static final int FIRST_FORMAT = 1;

    private static final int FORMAT_WITH_AVERAGE = 2;
    private static final int MAX_HEADER_BYTES = 64 * 1024;
    /** Adam and AdaDelta store two numbers for each parameter, and no optimizer more. */
    private static final int MAX_STATE_PER_PARAMETER = 2;
    /** A hundred years; sums with more could overflow. */
    private static final long MAX_ELAPSED_MILLIS = Duration.ofDays(36_500).toMillis();

    private static final int CHUNK_BYTES = 1 << 16;

    private static final Messages TEXT = Messages.of(CheckpointFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private CheckpointFile() {}

    /** The content of the JSON; any value may be missing (null) in a file. */
    record Header(
            Integer format,
            Integer stepsDone,
            Long elapsedMillis,
            Integer parameters,
            @JsonProperty("updater") Integer optimizerState,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer average,
            Long dropoutRoot,
            Long dropoutNode,
            Long batchState,
            String sha256) {
        private int averages() {
            return average == null ? 0 : average;
        }

        /** Returns whether all values are possible for a network with that many parameters. */
        boolean isValid(int networkParameters) {
            return format != null
                    && format == (average == null ? FIRST_FORMAT : FORMAT_WITH_AVERAGE)
                    && (average == null || average == networkParameters)
                    && stepsDone != null
                    && stepsDone >= 0
                    && elapsedMillis != null
                    && elapsedMillis >= 0
                    && elapsedMillis <= MAX_ELAPSED_MILLIS
                    && parameters != null
                    && parameters == networkParameters
                    && optimizerState != null
                    && optimizerState >= 0
                    && optimizerState <= MAX_STATE_PER_PARAMETER * networkParameters
                    && dropoutRoot != null
                    && dropoutNode != null
                    && batchState != null
                    && sha256 != null;
        }
    }

    /**
     * Writes a checkpoint and syncs it to the disk.
     *
     * @throws UserException if it cannot be written; an existing file of that name is then unchanged
     */
    static void write(Path file, Checkpoint checkpoint) {
        int averages = checkpoint.average().remaining();
        Header header = new Header(
                averages > 0 ? FORMAT_WITH_AVERAGE : FIRST_FORMAT,
                checkpoint.stepsDone(),
                checkpoint.elapsed().toMillis(),
                checkpoint.parameters().remaining(),
                checkpoint.optimizerState().remaining(),
                averages > 0 ? averages : null,
                checkpoint.dropoutRoot(),
                checkpoint.dropoutNode(),
                checkpoint.batchState(),
                checksum(checkpoint));
        try {
            AtomicFile.write(file, out -> write(out, header, checkpoint));
        } catch (IOException e) {
            throw new UserException(TEXT.get("checkpoint.unwritable", file, FailureReason.of(e)), e);
        }
    }

    /**
     * Reads a checkpoint. Uses no more memory than the network needs, whatever the file contains.
     *
     * @param parameters number of parameters of the run's network
     * @throws UserException if the file cannot be read, is incomplete or altered, or belongs to another network
     */
    static Checkpoint read(Path file, int parameters) {
        try (ZipInputStream zip = new ZipInputStream(
                new BufferedInputStream(RegularFile.newInputStream(file), 1 << 16), StandardCharsets.UTF_8)) {
            Header header = JSON.readValue(entry(zip, HEADER, MAX_HEADER_BYTES, file), Header.class);
            if (header == null || !header.isValid(parameters)) {
                throw new UserException(TEXT.get("checkpoint.damaged", file));
            }
            int bytes = (header.parameters() + header.optimizerState() + header.averages()) * Float.BYTES;
            byte[] values = entry(zip, VALUES, bytes, file);
            if (values.length != bytes || !Sha256.of(values).equals(header.sha256())) {
                throw new UserException(TEXT.get("checkpoint.damaged", file));
            }
            return checkpoint(header, values);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException(TEXT.get("checkpoint.damaged", file), e);
        }
    }

    private static void write(OutputStream out, Header header, Checkpoint checkpoint) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Floats hardly compress, and training waits meanwhile.
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(HEADER));
            zip.write(JSON.writeValueAsBytes(header));
            zip.putNextEntry(new ZipEntry(VALUES));
            writeChunks(checkpoint, zip::write);
            zip.closeEntry();
        }
    }

    private static byte[] entry(ZipInputStream zip, String name, int maxBytes, Path file) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new UserException(TEXT.get("checkpoint.damaged", file));
        }
        InputStream in = zip;
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new UserException(TEXT.get("checkpoint.damaged", file));
        }
        return bytes;
    }

    private static Checkpoint checkpoint(Header header, byte[] values) {
        FloatBuffer floats =
                ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        return new Checkpoint(
                header.stepsDone(),
                Duration.ofMillis(header.elapsedMillis()),
                floats.slice(0, header.parameters()),
                floats.slice(header.parameters(), header.optimizerState()),
                floats.slice(header.parameters() + header.optimizerState(), header.averages()),
                header.dropoutRoot(),
                header.dropoutNode(),
                header.batchState());
    }

    private static String checksum(Checkpoint checkpoint) {
        MessageDigest digest = Sha256.newDigest();
        writeChunks(checkpoint, digest::update);
        return Sha256.hex(digest);
    }

    /** Receives one chunk of bytes; the array is reused for the next chunk. */
    private interface ChunkConsumer<E extends Exception> {
        void accept(byte[] bytes, int offset, int length) throws E;
    }

    /** Passes on all values as in the file, in chunks, to avoid a large array that would be garbage at once. */
    private static <E extends Exception> void writeChunks(Checkpoint checkpoint, ChunkConsumer<E> consumer) throws E {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (FloatBuffer values : List.of(checkpoint.parameters(), checkpoint.optimizerState(), checkpoint.average())) {
            FloatBuffer target = bytes.asFloatBuffer();
            while (values.hasRemaining()) {
                int count = Math.min(values.remaining(), target.capacity());
                target.clear().put(values.slice(values.position(), count));
                values.position(values.position() + count);
                consumer.accept(bytes.array(), 0, count * Float.BYTES);
            }
        }
    }
}
