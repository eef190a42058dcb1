package digitpad.engine;

import com.sun.jna.NativeLong;

/** The memory that native libraries allocate through the C library. */
public final class NativeMemory {
    private NativeMemory() {}

    /**
     * Returns free memory to the operating system, where the C library supports it. Allocating arrays of many sizes
     * fragments the heap, so a long run would otherwise hold more and more memory that it does not use.
     */
    public static void trim() {
        CLibrary.call("malloc_trim", new NativeLong(0));
    }
}
