package digitpad.engine;

import com.sun.jna.NativeLong;

/** The memory of the natives, as the C library keeps it. */
public final class NativeMemory {
    private NativeMemory() {}

    /**
     * Gives what is free back to the system: of arrays that come and go in many sizes ever more gaps are left, and a long
     * training would hold ever more memory than it uses. Where that cannot be, nothing changes.
     */
    public static void trim() {
        CLibrary.call("malloc_trim", new NativeLong(0));
    }
}
