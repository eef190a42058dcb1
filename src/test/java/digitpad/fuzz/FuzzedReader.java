package digitpad.fuzz;

import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.List;

/**
 * A reader that gets damaged files.
 *
 * @param name in the table and for {@code -Dfuzz.reader}
 * @param file the path at which the reader expects its file
 * @param samples intact files, which the reader must accept
 * @param reading reads the file
 * @param effort how often to run it
 * @param maxMegabytes the memory that one case may allocate, including garbage
 */
record FuzzedReader(
        String name, Path file, List<? extends Sample> samples, Reading reading, Effort effort, int maxMegabytes) {
    private static final int USUAL_MEGABYTES = 64;

    /** Reads one file. */
    @FunctionalInterface
    interface Reading {
        /**
         * Reads the file.
         *
         * @throws UserException if the reader refuses it
         */
        Object read(Path file) throws Exception;
    }

    /** How many cases to run. */
    enum Effort {
        USUAL(100, 10_000),
        LARGE_FILES(20, 2_000);

        private final int quickCases;
        private final int fullCases;

        Effort(int quickCases, int fullCases) {
            this.quickCases = quickCases;
            this.fullCases = fullCases;
        }

        int cases(boolean full) {
            return full ? fullCases : quickCases;
        }
    }

    FuzzedReader(String name, Path file, List<? extends Sample> samples, Reading reading) {
        this(name, file, samples, reading, Effort.USUAL, USUAL_MEGABYTES);
    }

    /** Returns the same reader with fewer cases. */
    FuzzedReader ofLargeFiles() {
        return new FuzzedReader(name, file, samples, reading, Effort.LARGE_FILES, maxMegabytes);
    }

    /** Returns the same reader with another memory limit. */
    FuzzedReader withMaxMegabytes(int megabytes) {
        return new FuzzedReader(name, file, samples, reading, effort, megabytes);
    }
}
