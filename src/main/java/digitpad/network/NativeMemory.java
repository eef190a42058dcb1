package digitpad.network;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory of the natives, as the C library keeps it. */
public final class NativeMemory {
    private static final Logger LOG = LoggerFactory.getLogger(NativeMemory.class);

    private NativeMemory() {}

    /**
     * Gives what is free back to the system: of arrays that come and go in many sizes ever more gaps are left, and a long
     * training would hold ever more memory than it uses. Where that cannot be, nothing changes.
     */
    public static void trim() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            Function trim = NativeLibrary.getInstance("c").getFunction("malloc_trim");
            trim.invokeInt(new Object[] {new NativeLong(0)});
        } catch (LinkageError | RuntimeException e) {
            LOG.debug("the C library cannot be asked for malloc_trim", e);
        }
    }
}
