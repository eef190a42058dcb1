package digitpad.engine;

import com.sun.jna.Platform;

/**
 * Lets long computing give way to the window and to answers: at full speed while nothing else wants the cores, and at
 * once out of the way when the pen moves.
 */
public final class ThreadPriority {
    /** On Linux, {@code PRIO_PROCESS}; with 0 for "which" it is the calling thread. */
    private static final int PRIO_PROCESS = 0;
    /** Of -20..19; ten above the others gets about a tenth of a core that both want (Linux, sched(7)). */
    private static final int NICENESS = 10;

    private ThreadPriority() {}

    /**
     * Lowers the priority of the thread that calls, and of those it will start, natives' workers included. Where that
     * cannot be, nothing changes but speed.
     */
    @SuppressWarnings("ThreadPriorityCheck") // what it computes does not hang on it
    public static void lower() {
        if (!Platform.isLinux()) {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            return;
        }
        // The Java virtual machine ignores priorities on Linux unless it runs as root.
        CLibrary.call("setpriority", PRIO_PROCESS, 0, NICENESS);
    }
}
