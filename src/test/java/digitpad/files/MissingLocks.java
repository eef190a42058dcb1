package digitpad.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/** The locks of a file system without locks, such as NFS without its lock service. */
public final class MissingLocks implements FileLocks {
    @Override
    public FileLock lock(FileChannel channel) throws IOException {
        throw new IOException("No locks available");
    }

    @Override
    public FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        throw new IOException("No locks available");
    }
}
