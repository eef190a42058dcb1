package digitpad.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/** The locks of a file system. Some network folders have none; every method then throws an {@link IOException}. */
public interface FileLocks {
    /** The locks of the operating system. */
    FileLocks SYSTEM = new FileLocks() {
        @Override
        public FileLock lock(FileChannel channel) throws IOException {
            return channel.lock();
        }

        @Override
        public FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        }
    };

    /** Locks a whole file exclusively; waits until it is free. */
    FileLock lock(FileChannel channel) throws IOException;

    /** Locks a whole file if it is free; returns null if another process has locked it. */
    FileLock tryLock(FileChannel channel, boolean shared) throws IOException;
}
