package digitpad.training.runs;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps two programs from training the same run. The operating system lets go of it when the process ends, however that
 * happens; so a run that says it is running, and is not locked, was killed.
 */
final class RunLock implements AutoCloseable {
    private static final String NAME = "lock";
    /** A program that only asks holds it for as good as no time. */
    private static final int ATTEMPTS = 5;

    private static final long PAUSE_NANOS = 20_000_000;
    private static final Messages TEXT = Messages.of(RunLock.class);
    /**
     * What this process holds. On POSIX a process that closes any channel of a file lets go of its locks on it, so the
     * file must not even be opened a second time.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final RunFolder run;
    private final Path file;
    private final FileChannel channel;

    private RunLock(RunFolder run, Path file, FileChannel channel) {
        this.run = run;
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the run.
     *
     * @throws UserException if another program, or this one, is at it
     */
    static synchronized RunLock acquire(RunFolder run) {
        Path file = fileOf(run);
        if (!HELD.add(file)) {
            throw new UserException(TEXT.get("run.taken", run.id()));
        }
        RunLock lock = null;
        try {
            lock = new RunLock(run, file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (!tryLock(lock.channel, ATTEMPTS)) {
                lock.close();
                throw new UserException(TEXT.get("run.taken", run.id()));
            }
            return lock;
        } catch (IOException e) {
            if (lock == null) {
                HELD.remove(file);
            } else {
                lock.close();
            }
            throw new UserException(TEXT.get("run.unwritable", run.id(), e.toString()), e);
        }
    }

    /**
     * Whether a program is at the run. In turns with {@link #acquire}: a question must not keep a run from being taken.
     */
    static synchronized boolean isHeld(RunFolder run) {
        Path file = fileOf(run);
        if (HELD.contains(file)) {
            return true;
        }
        // Shared, so that programs that only ask do not see each other.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return free == null;
        } catch (IOException e) {
            // Never taken, or not to be read: then nobody holds it that could be heard of.
            return false;
        }
    }

    private static Path fileOf(RunFolder run) {
        return run.folder().toAbsolutePath().normalize().resolve(NAME);
    }

    /**
     * Tries to lock a file until its channel is closed, so many times, 20 ms apart.
     *
     * @return whether that came about
     */
    static boolean tryLock(FileChannel channel, int attempts) throws IOException {
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (channel.tryLock() != null) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return false;
    }

    @Override
    public void close() {
        synchronized (RunLock.class) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UserException(TEXT.get("run.unlocked", run.id(), e.toString()), e);
            } finally {
                HELD.remove(file);
            }
        }
    }
}
