package digitpad.training.runs;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends measurements to a run's history file. */
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

    /** Writes buffered measurements to the file, visible to other readers. */
    void flush() throws IOException {
        lines.flush();
    }

    /** Writes buffered measurements to the disk: after a power cut, the history must not end before a checkpoint. */
    void sync() throws IOException {
        lines.flush();
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
