package digitpad.training.runs;

import digitpad.files.FailureReason;
import digitpad.files.FileLocks;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prevents two programs from training the same run. The operating system releases the lock when the process ends, in
 * any way. So a run in state {@code RUNNING} that is not locked was killed.
 */
final class RunLock implements AutoCloseable {
    private static final String NAME = "lock";
    /** More than one, because {@link #isHeld} in another program locks the file for a moment. */
    private static final int ATTEMPTS = 5;

    private static final long RETRY_NANOS = 20_000_000;
    private static final Messages TEXT = Messages.of(RunLock.class);
    /**
     * Files locked by this process. On POSIX, closing any channel of a file releases the process's locks on it, so such
     * a file must not be opened a second time.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    /** The result of an attempt to lock a file. */
    enum Attempt {
        LOCKED,
        /** Another program has locked the file. */
        REFUSED,
        /** The file system has no locks. */
        UNSUPPORTED
    }

    private final RunFolder run;
    private final Path file;
    private final FileChannel channel;
    private boolean excludesOtherPrograms;

    private RunLock(RunFolder run, Path file, FileChannel channel) {
        this.run = run;
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks the run; if its file system has no locks, only against this process.
     *
     * @throws UserException if this or another program has locked it
     */
    static synchronized RunLock acquire(RunFolder run) {
        Path file = fileOf(run);
        if (!HELD.add(file)) {
            throw new UserException(TEXT.get("run.in-progress", run.id()));
        }
        RunLock lock = null;
        Attempt attempt = Attempt.REFUSED;
        try {
            lock = new RunLock(run, file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            attempt = tryLock(run.locks(), lock.channel, ATTEMPTS);
            lock.excludesOtherPrograms = attempt == Attempt.LOCKED;
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.unwritable", run.id(), FailureReason.of(e)), e);
        } finally {
            if (lock == null) {
                HELD.remove(file);
            } else if (attempt == Attempt.REFUSED) {
                lock.close();
            }
        }
        if (attempt == Attempt.REFUSED) {
            throw new UserException(TEXT.get("run.in-progress", run.id()));
        }
        return lock;
    }

    /** Returns a warning if other programs are not prevented from training the run; empty if they are. */
    Optional<String> warning() {
        return excludesOtherPrograms ? Optional.empty() : Optional.of(TEXT.get("run.no-locks", run.folder()));
    }

    /**
     * Returns whether a program has locked the run. Synchronized with {@link #acquire}, so that a check cannot make it
     * fail.
     */
    static synchronized boolean isHeld(RunFolder run) {
        Path file = fileOf(run);
        if (HELD.contains(file)) {
            return true;
        }
        // A shared lock, so that checks of several programs do not see each other.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock free = run.locks().tryLock(channel, true)) {
            return free == null;
        } catch (IOException e) {
            // The file does not exist or is not readable, or there are no locks, so none can be detected.
            return false;
        }
    }

    private static Path fileOf(RunFolder run) {
        return run.folder().toAbsolutePath().normalize().resolve(NAME);
    }

    /**
     * Tries to lock an open file, several times, 20 ms apart. The lock lasts until the channel is closed.
     *
     * @param locks of the file system
     */
    static Attempt tryLock(FileLocks locks, FileChannel channel, int attempts) {
        try {
            for (int attempt = 0; attempt < attempts; attempt++) {
                if (locks.tryLock(channel, false) != null) {
                    return Attempt.LOCKED;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
            return Attempt.REFUSED;
        } catch (IOException e) {
            // The system's reason is in the user's language, so it cannot be told apart from others.
            LOG.debug("no locks here", e);
            return Attempt.UNSUPPORTED;
        }
    }

    @Override
    public void close() {
        synchronized (RunLock.class) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UserException(TEXT.get("run.not-released", run.id(), FailureReason.of(e)), e);
            } finally {
                HELD.remove(file);
            }
        }
    }
}
