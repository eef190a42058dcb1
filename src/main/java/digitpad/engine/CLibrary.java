package digitpad.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls functions of Linux's C library that have no counterpart in Java. */
public final class CLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(CLibrary.class);

    private CLibrary() {}

    /**
     * Calls a function that returns an {@code int}.
     *
     * @param function its name in the C library
     * @param arguments in the types that JNA maps to C
     * @return the function's result; empty on other systems or if it cannot be called
     */
    public static OptionalInt call(String function, Object... arguments) {
        if (!Platform.isLinux()) {
            return OptionalInt.empty();
        }
        try {
            Function target = NativeLibrary.getInstance("c").getFunction(function);
            return OptionalInt.of(target.invokeInt(arguments));
        } catch (LinkageError | RuntimeException e) {
            LOG.debug("cannot call {} of the C library", function, e);
            return OptionalInt.empty();
        }
    }
}
