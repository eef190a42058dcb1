package digitpad.files;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: into a temporary file beside it, synced to disk, then moved over the target. */
public final class AtomicFile {
    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Brings the finished temporary file to its place. */
    @FunctionalInterface
    private interface Placing {
        void move(Path temporary, Path target) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Replaces {@code target} with what {@code content} writes. Missing folders are made. If anything fails, the old
     * target is untouched and the temporary file is gone.
     *
     * @throws IOException if writing, syncing or moving fails
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, content, AtomicFile::move);
    }

    /**
     * Writes a file that is not there yet; otherwise like {@link #write}.
     *
     * @throws FileAlreadyExistsException if there is a file of that name, which is then untouched
     * @throws IOException if writing, syncing or moving fails
     */
    public static void writeNew(Path target, Content content) throws IOException {
        write(target, content, AtomicFile::placeNew);
    }

    private static void write(Path target, Content content, Placing placing) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path temporary = beside(absolute);
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(new KeptOpen(out));
                out.flush();
                channel.force(true);
            }
            placing.move(temporary, absolute);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Finds out whether {@link #write} can work, before long work is done for what is to be written. Missing folders are
     * made.
     *
     * @throws IOException if a file cannot be made beside {@code target}, or {@code target} is a folder
     */
    public static void ensureWritable(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a folder");
        }
        Path temporary = beside(target.toAbsolutePath());
        Files.createFile(temporary);
        Files.delete(temporary);
    }

    /**
     * Moves a finished file into place, atomically where the file system can.
     *
     * @throws IOException if the move fails; the target is then unchanged
     */
    public static void move(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Unlike a move, which looks first and then moves, making a link cannot overwrite what came in between. */
    private static void placeNew(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Memory cards and some network folders know no links.
            Files.move(temporary, target);
        }
    }

    /** A name for a temporary file in the target's folder, which is made if need be. */
    private static Path beside(Path absolute) throws IOException {
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException(absolute + " is not a file name");
        }
        Files.createDirectories(folder);
        // Not a temporary file of the JDK's, which nobody else may read, and so would the target be.
        return folder.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Lets the content close its stream (a zip does) while the file still has to be synced. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
