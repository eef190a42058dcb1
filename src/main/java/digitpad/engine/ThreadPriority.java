package digitpad.engine;

import com.sun.jna.Platform;

/**
 * Lowers the priority of long computations, so that the window and recognition stay responsive. They still get all
 * cores while nothing else needs them.
 */
public final class ThreadPriority {
    /** The value of {@code PRIO_PROCESS} on Linux; with 0 as the ID it selects the calling thread. */
    private static final int PRIO_PROCESS = 0;
    /**
     * Range -20..19. A thread whose niceness is 10 higher than another's gets about a tenth of the time on a core they
     * share (Linux, sched(7)).
     */
    private static final int NICENESS = 10;

    private ThreadPriority() {}

    /**
     * Lowers the priority of the calling thread and of the threads it will start, including native workers. Does
     * nothing where the system does not support it.
     */
    @SuppressWarnings("ThreadPriorityCheck") // only speed depends on it
    public static void lower() {
        if (!Platform.isLinux()) {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            return;
        }
        // The Java virtual machine ignores priorities on Linux unless it runs as root.
        CLibrary.call("setpriority", PRIO_PROCESS, 0, NICENESS);
    }
}
