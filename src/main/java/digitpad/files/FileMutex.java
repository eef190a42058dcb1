package digitpad.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only one thread of one process at a time read a file, change it and write it, so that no change is lost. On a
 * file system without locks, it excludes only the other threads of this process.
 */
public final class FileMutex {
    /** A change of the file. */
    @FunctionalInterface
    public interface Change<T> {
        T make() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(FileMutex.class);
    /** Excludes other threads, because a file lock excludes only other processes. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path lockFile;
    private final FileLocks locks;

    /** Creates a mutex for {@code file}. It locks another, hidden file, because {@code file} is replaced. */
    public FileMutex(Path file, FileLocks locks) {
        lockFile = file.resolveSibling("." + file.getFileName() + ".lock");
        this.locks = locks;
    }

    /**
     * Makes a change while no one else makes one; waits until the others are done.
     *
     * @throws IOException if the change fails, the lock file cannot be created, or the thread is interrupted
     */
    public <T> T run(Change<T> change) throws IOException {
        THREADS.lock();
        try {
            FolderSync.createFolders(lockFile.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lockIfPossible(channel)) {
                LOG.debug("lock acquired: {}", held);
                return change.make();
            }
        } finally {
            THREADS.unlock();
        }
    }

    /** Locks the file of an open channel; returns null if its file system has no locks. */
    private FileLock lockIfPossible(FileChannel channel) throws IOException {
        try {
            return locks.lock(channel);
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("no lock on {}: {}", lockFile, e.toString());
            return null;
        }
    }
}
