package digitpad.ui.owndigits;

import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the list of digits. It opens only the files that have changed since the last time, so that reading the list
 * again is quick. Thread-safe.
 */
final class DigitListReader {
    /**
     * The digits in the folder.
     *
     * @param digits newest first
     * @param unusable a message for each file that cannot be used
     */
    record DigitList(List<DigitItem> digits, List<String> unusable) {
        DigitList {
            digits = List.copyOf(digits);
            unusable = List.copyOf(unusable);
        }
    }

    /** The number of files that were read, of all files. */
    record Progress(int done, int total) {}

    /** Newest first, and in order of file names if the times are equal. */
    static final Comparator<DigitItem> NEWEST_FIRST = Comparator.comparing(DigitItem::savedAt)
            .reversed()
            .thenComparing(item -> item.file().getFileName().toString());

    private static final Logger LOG = LoggerFactory.getLogger(DigitListReader.class);

    /** A file that was read; its state tells whether it has changed since. */
    private record ReadFile(String state, Optional<DigitItem> item, Optional<String> problem) {}

    private final OwnDigits digits;
    private Map<Path, ReadFile> known = Map.of();

    DigitListReader(OwnDigits digits) {
        this.digits = digits;
    }

    /**
     * Reads the list.
     *
     * @param progress receives the progress after each file
     * @throws UserException if the folder exists and cannot be read
     */
    synchronized DigitList read(Consumer<Progress> progress) {
        Map<Path, ReadFile> now = new HashMap<>();
        List<DigitItem> items = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        List<Path> files = digits.files();
        for (Path file : files) {
            ReadFile read = read(file);
            progress.accept(new Progress(now.size() + 1, files.size()));
            now.put(file, read);
            read.item().ifPresent(items::add);
            read.problem().ifPresent(unusable::add);
        }
        known = now;
        items.sort(NEWEST_FIRST);
        return new DigitList(items, unusable);
    }

    private ReadFile read(Path file) {
        String state = state(file);
        ReadFile before = known.get(file);
        if (before != null && !state.isEmpty() && before.state().equals(state)) {
            return before;
        }
        try {
            OwnDigit digit = digits.read(file);
            DigitItem item = new DigitItem(file, digit.label(), digit.savedAt(), Thumbnail.of(digit));
            return new ReadFile(state, Optional.of(item), Optional.empty());
        } catch (UserException e) {
            LOG.debug(e.getMessage());
            return new ReadFile(state, Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    /** Returns what changes whenever a program writes the file; empty if that is unknown. */
    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException e) {
            LOG.debug("cannot read the attributes of {}: {}", file, e.toString());
            return "";
        }
    }
}
