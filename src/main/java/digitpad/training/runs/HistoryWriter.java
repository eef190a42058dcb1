package digitpad.training.runs;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Adds measurements to the end of a run's history. */
final class HistoryWriter implements Closeable {
    private final FileChannel channel;
    private final BufferedWriter lines;

    HistoryWriter(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.APPEND);
        lines = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
    }

    void add(Measurement measured) throws IOException {
        lines.write(History.line(measured));
        lines.newLine();
    }

    /** Lets whoever looks into the file see what was added. */
    void flush() throws IOException {
        lines.flush();
    }

    /** Lets what was added survive a power cut: a checkpoint must not know more than the history. */
    void sync() throws IOException {
        lines.flush();
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
