package digitpad.training.runs;

import digitpad.text.UserException;
import java.nio.file.Path;

/** Thrown when a run cannot be resumed because its training data is no longer where it was. It may have moved. */
public final class MissingSourceException extends UserException {
    private static final long serialVersionUID = 1L;

    /** The kinds of training data. */
    public enum Kind {
        /** A folder of images. */
        IMAGES,
        /** A file of strokes. */
        STROKES
    }

    private final Kind kind;
    private final String path;

    MissingSourceException(Kind kind, Path path, String message) {
        super(message);
        this.kind = kind;
        this.path = path.toString();
    }

    /** Returns what is missing. */
    public Kind kind() {
        return kind;
    }

    /** Returns where it was. */
    public Path path() {
        return Path.of(path);
    }
}
