package digitpad.dataset.mnist;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;

/** One exchange with a server: brings the rest of a file that is partly there, or all of it. */
final class Transfer {
    private static final int BUFFER = 1 << 16;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final URI source;
    private final Path part;
    private final long limit;
    private final Duration stall;

    /**
     * @param part the file as far as it has come; bytes are added to it
     * @param limit no more bytes than this are taken
     * @param stall how long to wait for a connection, an answer, or the next bytes
     */
    Transfer(URI source, Path part, long limit, Duration stall) {
        this.source = source;
        this.part = part;
        this.limit = limit;
        this.stall = stall;
    }

    /** The server did not give the file; the message says why, as a part of a sentence. */
    static final class MirrorException extends Exception {
        private static final long serialVersionUID = 1L;

        /** What went wrong; the names are keys of the bundle. */
        enum Reason {
            STATUS,
            STALLED,
            UNREACHABLE,
            TOO_LONG
        }

        private final Reason reason;
        private final String detail;

        MirrorException(Reason reason, String detail, Throwable cause) {
            super(detail, cause);
            this.reason = reason;
            this.detail = detail;
        }

        Reason reason() {
            return reason;
        }

        String detail() {
            return detail;
        }
    }

    /** The file on this computer cannot be written. */
    static final class LocalWriteException extends IOException {
        private static final long serialVersionUID = 1L;

        LocalWriteException(IOException cause) {
            super(cause);
        }
    }

    /**
     * Fetches, going on where the part ends.
     *
     * @param progress hears how many bytes of the file are there
     * @return whether the file is whole, as far as the server says; false if the connection ended early
     * @throws MirrorException if the server does not answer, or not with the file
     * @throws LocalWriteException if the part cannot be written
     * @throws InterruptedException if the thread is interrupted; the part stays
     */
    boolean run(LongConsumer progress) throws MirrorException, LocalWriteException, InterruptedException {
        long there = size();
        HttpURLConnection connection = null;
        try {
            connection = open(there);
            int status = connection.getResponseCode();
            if (status == RANGE_NOT_SATISFIABLE && there > 0) {
                // The part is as long as the server's file, or belongs to another: the checksum will tell.
                return true;
            }
            boolean resumed = status == HttpURLConnection.HTTP_PARTIAL && begins(connection, there);
            if (status != HttpURLConnection.HTTP_OK && !resumed) {
                throw new MirrorException(MirrorException.Reason.STATUS, Integer.toString(status), null);
            }
            long start = resumed ? there : 0;
            long announced = connection.getContentLengthLong();
            long end = copy(connection.getInputStream(), start, resumed, progress);
            return announced < 0 || end - start >= announced;
        } catch (SocketTimeoutException e) {
            throw new MirrorException(MirrorException.Reason.STALLED, "", e);
        } catch (LocalWriteException e) {
            throw e;
        } catch (IOException e) {
            if (size() > there) {
                return false;
            }
            throw new MirrorException(
                    MirrorException.Reason.UNREACHABLE, e.getClass().getSimpleName(), e);
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private HttpURLConnection open(long there) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) source.toURL().openConnection();
        connection.setConnectTimeout((int) stall.toMillis());
        connection.setReadTimeout((int) stall.toMillis());
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (there > 0) {
            connection.setRequestProperty("Range", "bytes=" + there + "-");
        }
        return connection;
    }

    private long copy(InputStream body, long start, boolean append, LongConsumer progress)
            throws IOException, MirrorException, InterruptedException {
        long there = start;
        try (InputStream in = body;
                FileOutputStream out = writable(append)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                there += read;
                if (there > limit) {
                    throw new MirrorException(MirrorException.Reason.TOO_LONG, "", null);
                }
                write(out, buffer, read);
                progress.accept(there);
            }
            sync(out);
        }
        return there;
    }

    /** Not through a channel: interrupting the thread would close it under the bytes that have arrived. */
    private FileOutputStream writable(boolean append) throws LocalWriteException {
        try {
            return new FileOutputStream(part.toFile(), append);
        } catch (IOException e) {
            throw new LocalWriteException(e);
        }
    }

    private static void write(FileOutputStream out, byte[] bytes, int length) throws LocalWriteException {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new LocalWriteException(e);
        }
    }

    private static void sync(FileOutputStream out) throws LocalWriteException {
        try {
            out.getFD().sync();
        } catch (IOException e) {
            throw new LocalWriteException(e);
        }
    }

    private long size() throws LocalWriteException {
        try {
            return Files.exists(part) ? Files.size(part) : 0;
        } catch (IOException e) {
            throw new LocalWriteException(e);
        }
    }

    private static boolean begins(HttpURLConnection connection, long at) {
        String range = connection.getHeaderField("Content-Range");
        return range != null && range.startsWith("bytes " + at + "-");
    }
}
