package digitpad.cli;

/**
 * One line that tells how far a job is: written over where a person watches, written every tenth of the way where the
 * output goes to a file.
 */
final class ProgressLine {
    private static final int TENTHS = 10;
    private static final long PAUSE_NANOS = 200_000_000;
    private static final String BACK_TO_START = "\r\u001b[2K";
    /** Of a line that went on below only its last part could be written over. */
    private static final String CUT_OFF = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final Terminal terminal;
    private long lastNanos;
    private int lastTenth;
    private boolean shown;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
        lastNanos = System.nanoTime() - PAUSE_NANOS;
    }

    /** Shows {@code line} if it is time. */
    void show(String line, double share) {
        if (terminal.interactive()) {
            if (System.nanoTime() - lastNanos >= PAUSE_NANOS) {
                lastNanos = System.nanoTime();
                terminal.err().print(BACK_TO_START + CUT_OFF + line + WRAP);
                terminal.err().flush();
                shown = true;
            }
            return;
        }
        int tenth = (int) Math.floor(share * TENTHS);
        if (tenth > lastTenth) {
            lastTenth = tenth;
            terminal.printNote(line);
        }
    }

    /** Takes the line away, so that something else can be written. */
    void clear() {
        if (shown) {
            terminal.err().print(BACK_TO_START);
            terminal.err().flush();
            shown = false;
        }
    }
}
