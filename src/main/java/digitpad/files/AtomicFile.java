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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file completely or not at all: into a temporary file in the same folder, which is synced to disk and then
 * moved to the target. The folder is synced last.
 */
public final class AtomicFile {
    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Moves the finished temporary file to the target. */
    @FunctionalInterface
    private interface Mover {
        void move(Path temporary, Path target) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Replaces {@code target} with what {@code content} writes, creating missing folders. If anything fails, the old
     * file stays as it was and no temporary file is left.
     *
     * @throws IOException if writing, syncing or moving fails
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, content, AtomicFile::rename);
    }

    /**
     * Writes a file that does not exist yet; otherwise like {@link #write}.
     *
     * @return false if the file exists, perhaps since another program has just created it; it stays as it was
     * @throws IOException if writing, syncing or moving fails
     */
    public static boolean writeNew(Path target, Content content) throws IOException {
        try {
            write(target, content, AtomicFile::moveNew);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            // There is a file in place of the folder.
            throw e;
        }
    }

    private static void write(Path target, Content content, Mover mover) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path temporary = temporaryFile(absolute);
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(new UnclosedStream(out));
                out.flush();
                channel.force(true);
            }
            mover.move(temporary, absolute);
        } finally {
            Files.deleteIfExists(temporary);
        }
        FolderSync.sync(absolute.getParent());
    }

    /**
     * Checks that {@link #write} can work, so that a failure shows before the content is computed. Creates missing
     * folders, and writes a temporary file of the expected size, because the disk may be full.
     *
     * @param bytes the expected size
     * @throws IOException if no such file can be written in the folder of {@code target}, or {@code target} is a folder
     *     or a device
     */
    public static void ensureWritable(Path target, long bytes) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException(target + " is not a regular file");
        }
        Path temporary = temporaryFile(target.toAbsolutePath());
        try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)) {
            byte[] block = new byte[1 << 16];
            for (long left = bytes; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Moves a file over {@code target}, atomically if the file system supports it, and syncs the target's folder.
     *
     * @throws IOException if the move fails; the target then stays as it was
     */
    public static void move(Path source, Path target) throws IOException {
        rename(source, target);
        FolderSync.sync(target.toAbsolutePath().getParent());
    }

    private static void rename(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Uses a link because a move could overwrite a file that another process creates at the same moment. */
    private static void moveNew(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Memory cards and some network folders do not support links.
            moveToReserved(temporary, target);
        }
    }

    /**
     * Reserves the name by creating an empty file, which only one process can do, and then replaces that file.
     *
     * @throws FileAlreadyExistsException if the target exists; it stays as it was
     */
    static void moveToReserved(Path temporary, Path target) throws IOException {
        Files.createFile(target);
        try {
            rename(temporary, target);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    /** Returns a path for a temporary file in the target's folder, which is created if missing. */
    private static Path temporaryFile(Path absolute) throws IOException {
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException(absolute + " is not a file name");
        }
        FolderSync.createFolders(folder);
        // Files.createTempFile would make the target readable for its owner only.
        return folder.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Ignores close, which some writers (zip) call, because the file still has to be synced. */
    private static final class UnclosedStream extends FilterOutputStream {
        UnclosedStream(OutputStream out) {
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
