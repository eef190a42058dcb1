package digitpad.training;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two programs from training the same run. The operating system lets go of it when the process ends, however that
 * happens; so a run that says it is running, and is not locked, was killed.
 */
final class RunLock implements AutoCloseable {
    private static final String NAME = "lock";
    private static final Messages TEXT = Messages.of(RunLock.class);

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the run.
     *
     * @throws UserException if another program, or this one, is at it
     */
    static RunLock take(RunFolder run) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(run.folder().resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
            return new RunLock(channel);
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw new UserException(TEXT.get("run.taken", run.id()), e);
        } catch (IOException e) {
            close(channel);
            throw new UserException(TEXT.get("run.unwritable", run.id(), e.toString()), e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UserException(e.toString(), e);
        }
    }
}
