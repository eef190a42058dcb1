package digitpad.engine.onednn;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.dnnl.global.dnnl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets how many threads oneDNN uses in computations of the calling thread. On Windows and macOS this has no effect: all
 * computations use all cores there.
 */
final class OpenMp {
    private static final Logger LOG = LoggerFactory.getLogger(OpenMp.class);

    /** {@code RTLD_NOW | RTLD_NOLOAD} of Linux: finds a library that is loaded, and loads none. */
    private static final int LOADED = 2 | 4;

    static {
        // Loads oneDNN's bindings, and with them the OpenMP library, unless they are loaded already.
        dnnl.dnnl_version().close();
    }

    private static final Optional<Function> SET = function("omp_set_num_threads");
    private static final Optional<Function> GET = function("omp_get_max_threads");

    /** As many as oneDNN uses unless it is limited. */
    private static final int ALL = threads();

    private OpenMp() {}

    /** Returns how many threads computations use unless they are limited. */
    static int allThreads() {
        return ALL;
    }

    /** Returns how many threads computations of the calling thread use. */
    static int threads() {
        return GET.map(function -> function.invokeInt(new Object[0]))
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /** Sets the number of threads for the calling thread. Does nothing where the system does not support it. */
    static void setThreads(int threads) {
        SET.ifPresent(function -> function.invokeVoid(new Object[] {threads}));
    }

    /** Runs {@code work} on the calling thread alone and returns its result. */
    static <T> T onOneThread(Supplier<T> work) {
        int before = threads();
        setThreads(1);
        try {
            return work.get();
        } finally {
            setThreads(before);
        }
    }

    private static Optional<Function> function(String name) {
        try {
            return Platform.isLinux() ? ofLoadedLibrary("libgomp.so.1", name) : Optional.empty();
        } catch (LinkageError | RuntimeException e) {
            LOG.debug("cannot call {}", name, e);
            return Optional.empty();
        }
    }

    /**
     * Looks in the copy of the library that oneDNN uses. Another copy, such as the system's, would have settings of its
     * own.
     */
    private static Optional<Function> ofLoadedLibrary(String library, String name) {
        Function open = libraryFunction("dlopen");
        Pointer handle = open.invokePointer(new Object[] {library, LOADED});
        return Optional.ofNullable(handle)
                .map(loaded -> libraryFunction("dlsym").invokePointer(new Object[] {loaded, name}))
                .map(Function::getFunction);
    }

    /** Before glibc 2.34, these functions are in a library of their own. */
    private static Function libraryFunction(String name) {
        try {
            return NativeLibrary.getInstance("c").getFunction(name);
        } catch (UnsatisfiedLinkError e) {
            return NativeLibrary.getInstance("libdl.so.2").getFunction(name);
        }
    }
}
