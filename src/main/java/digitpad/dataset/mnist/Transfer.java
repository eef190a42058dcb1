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

/** One HTTP request, which downloads a file or resumes a partial download. */
final class Transfer {
    private static final int BUFFER = 1 << 16;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final URI source;
    private final Path part;
    private final long limit;
    private final TimeLimits limits;

    /**
     * Creates a request.
     *
     * @param part the partial download, to which bytes are appended
     * @param limit the most bytes to accept
     * @param limits how long to wait
     */
    Transfer(URI source, Path part, long limit, TimeLimits limits) {
        this.source = source;
        this.part = part;
        this.limit = limit;
        this.limits = limits;
    }

    /**
     * How long to wait for a server.
     *
     * @param silence for the connection, the response, or the next bytes
     * @param total for the whole request
     */
    record TimeLimits(Duration silence, Duration total) {}

    /** Thrown if the server does not deliver the file. */
    static final class MirrorException extends Exception {
        private static final long serialVersionUID = 1L;

        /** The kind of failure. */
        enum Reason {
            STATUS,
            STALLED,
            SLOW,
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

    /** Thrown if the file cannot be written on this computer. */
    static final class LocalWriteException extends IOException {
        private static final long serialVersionUID = 1L;

        LocalWriteException(IOException cause) {
            super(cause);
        }
    }

    /**
     * Downloads the file, starting where the partial download ends.
     *
     * @param progress receives the number of bytes downloaded so far
     * @return true if the file has the length that the server declared; false if the connection ended early
     * @throws MirrorException if the server does not answer, or does not send the file
     * @throws LocalWriteException if the partial download cannot be written
     * @throws InterruptedException if the thread is interrupted; the partial download remains
     */
    boolean run(LongConsumer progress) throws MirrorException, LocalWriteException, InterruptedException {
        long downloaded = size();
        HttpURLConnection connection = null;
        try {
            connection = open(downloaded);
            return receive(connection, downloaded, progress);
        } catch (SocketTimeoutException e) {
            throw new MirrorException(MirrorException.Reason.STALLED, "", e);
        } catch (LocalWriteException e) {
            throw e;
        } catch (IOException e) {
            if (size() > downloaded) {
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

    private boolean receive(HttpURLConnection connection, long downloaded, LongConsumer progress)
            throws IOException, MirrorException, InterruptedException {
        try (ConnectionTimeLimit total = new ConnectionTimeLimit(connection, limits.total())) {
            try {
                return receive(connection, downloaded, progress, total);
            } catch (LocalWriteException e) {
                throw e;
            } catch (IOException e) {
                if (total.isReached()) {
                    throw new MirrorException(MirrorException.Reason.SLOW, "", e);
                }
                throw e;
            }
        }
    }

    private boolean receive(
            HttpURLConnection connection, long downloaded, LongConsumer progress, ConnectionTimeLimit total)
            throws IOException, MirrorException, InterruptedException {
        int status = connection.getResponseCode();
        if (status == RANGE_NOT_SATISFIABLE && downloaded > 0) {
            // Either the download is complete, or it belongs to another file. The checksum will tell.
            return true;
        }
        boolean resumed = status == HttpURLConnection.HTTP_PARTIAL && startsAt(connection, downloaded);
        if (status != HttpURLConnection.HTTP_OK && !resumed) {
            throw new MirrorException(MirrorException.Reason.STATUS, Integer.toString(status), null);
        }
        long start = resumed ? downloaded : 0;
        long declared = connection.getContentLengthLong();
        long end = copy(connection.getInputStream(), start, resumed, progress, total);
        return declared < 0 || end - start >= declared;
    }

    private HttpURLConnection open(long downloaded) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) source.toURL().openConnection();
        connection.setConnectTimeout((int) limits.silence().toMillis());
        connection.setReadTimeout((int) limits.silence().toMillis());
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (downloaded > 0) {
            connection.setRequestProperty("Range", "bytes=" + downloaded + "-");
        }
        return connection;
    }

    private long copy(InputStream body, long start, boolean append, LongConsumer progress, ConnectionTimeLimit total)
            throws IOException, MirrorException, InterruptedException {
        long downloaded = start;
        try (InputStream in = body;
                FileOutputStream out = openPart(append)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (total.isReached()) {
                    throw new MirrorException(MirrorException.Reason.SLOW, "", null);
                }
                downloaded += read;
                if (downloaded > limit) {
                    throw new MirrorException(MirrorException.Reason.TOO_LONG, "", null);
                }
                write(out, buffer, read);
                progress.accept(downloaded);
            }
            sync(out);
        }
        return downloaded;
    }

    /** Opens a stream, not a channel: an interrupt would close a channel and lose the bytes that have arrived. */
    private FileOutputStream openPart(boolean append) throws LocalWriteException {
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

    private static boolean startsAt(HttpURLConnection connection, long at) {
        String range = connection.getHeaderField("Content-Range");
        return range != null && range.startsWith("bytes " + at + "-");
    }
}
