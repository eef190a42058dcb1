package digitpad.training.batches;

import digitpad.files.FailureReason;
import digitpad.ink.StrokeSamples;
import digitpad.ink.UnipenReader;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds stroke files, which can be named one by one or by their folder. */
public final class StrokeFiles {
    private static final Logger LOG = LoggerFactory.getLogger(StrokeFiles.class);
    private static final Messages TEXT = Messages.of(StrokeFiles.class);

    private StrokeFiles() {}

    /**
     * Returns the files at these places. A folder stands for all stroke files directly in it, sorted by name.
     *
     * @param places files and folders; a file need not exist
     * @throws UserException if a folder has no stroke file or cannot be read
     */
    public static List<Path> at(List<Path> places) {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                files.addAll(in(place));
            } else {
                files.add(place);
            }
        }
        return files;
    }

    /**
     * Reads the samples of all files, in order.
     *
     * @throws UserException if a file cannot be read
     */
    public static StrokeSamples read(List<Path> files) {
        return files.stream()
                .map(file -> UnipenReader.read(file).samples())
                .reduce(StrokeSamples.NONE, StrokeSamples::with);
    }

    /** Returns the names of files in reports. */
    public static String names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(" + "));
    }

    private static List<Path> in(Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path file : sorted(folder)) {
            if (UnipenReader.isStrokeFile(file)) {
                files.add(file);
            } else {
                LOG.info("{} is skipped: it is not a stroke file", file);
            }
        }
        if (files.isEmpty()) {
            throw new UserException(TEXT.get("strokes.none", folder));
        }
        return files;
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UserException(TEXT.get("strokes.folder", folder, FailureReason.of(e)), e);
        }
    }
}
