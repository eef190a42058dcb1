package digitpad.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Linux's C library for what Java has no way to ask for. */
public final class CLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(CLibrary.class);

    private CLibrary() {}

    /**
     * Calls a function.
     *
     * @param arguments as JNA takes them
     * @return what it returned; nothing on another system, or if it cannot be called
     */
    public static OptionalInt call(String function, Object... arguments) {
        if (!Platform.isLinux()) {
            return OptionalInt.empty();
        }
        try {
            Function found = NativeLibrary.getInstance("c").getFunction(function);
            return OptionalInt.of(found.invokeInt(arguments));
        } catch (LinkageError | RuntimeException e) {
            LOG.debug("the C library cannot be asked for {}", function, e);
            return OptionalInt.empty();
        }
    }
}
