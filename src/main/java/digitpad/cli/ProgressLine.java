package digitpad.cli;

import digitpad.text.ControlCharacters;

/**
 * A line that shows the progress of a job. On an interactive terminal it is updated in place; otherwise it is printed
 * after each tenth of the job.
 */
final class ProgressLine {
    private static final int TENTHS = 10;
    private static final long UPDATE_NANOS = 200_000_000;
    private static final String ERASE_LINE = "\r\u001b[2K";
    /** Turns line wrapping off, because only the last row of a wrapped line could be overwritten. */
    private static final String WRAP_OFF = "\u001b[?7l";

    private static final String WRAP_ON = "\u001b[?7h";

    private final Terminal terminal;
    private long lastNanos;
    private int lastTenth;
    private boolean shown;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
        lastNanos = System.nanoTime() - UPDATE_NANOS;
    }

    /**
     * Shows a line if an update is due.
     *
     * @param progress part of the job that is done, 0 to 1
     */
    void show(String line, double progress) {
        if (terminal.interactive()) {
            if (System.nanoTime() - lastNanos >= UPDATE_NANOS) {
                lastNanos = System.nanoTime();
                terminal.err().print(ERASE_LINE + WRAP_OFF + ControlCharacters.replaceIn(line) + WRAP_ON);
                terminal.err().flush();
                shown = true;
            }
            return;
        }
        int tenth = (int) Math.floor(progress * TENTHS);
        if (tenth > lastTenth) {
            lastTenth = tenth;
            terminal.printNote(line);
        }
    }

    /** Erases the line, so that other output can follow. */
    void clear() {
        if (shown) {
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
            shown = false;
        }
    }
}
