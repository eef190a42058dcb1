package digitpad.training;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps two programs from training the same run. The operating system lets go of it when the process ends, however that
 * happens; so a run that says it is running, and is not locked, was killed.
 */
final class RunLock implements AutoCloseable {
    private static final String NAME = "lock";
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
    static RunLock take(RunFolder run) {
        Path file = run.folder().toAbsolutePath().normalize().resolve(NAME);
        if (!HELD.add(file)) {
            throw new UserException(TEXT.get("run.taken", run.id()));
        }
        RunLock lock = null;
        try {
            lock = new RunLock(run, file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (lock.channel.tryLock() == null) {
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

    @Override
    public void close() {
        HELD.remove(file);
        try {
            channel.close();
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.unlocked", run.id(), e.toString()), e);
        }
    }
}
