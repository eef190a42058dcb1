package digitpad.engine.onednn;

import digitpad.engine.EngineName;
import digitpad.engine.EngineReport;
import digitpad.engine.NativeLibraries;
import digitpad.engine.ThreadSettings;
import digitpad.text.UserException;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads oneDNN, once per process, and checks that it computes correctly on this processor. */
final class OneDnnLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(OneDnnLibrary.class);

    private static Boolean usable;

    private OneDnnLibrary() {}

    /** Returns whether the library is available for this machine and passes the {@link SelfTest}. */
    static synchronized boolean isUsable() {
        if (usable == null) {
            usable = loads() && passesSelfTest();
        }
        return usable;
    }

    private static boolean loads() {
        try {
            ThreadSettings.apply();
            NativeLibraries.load(EngineName.ONEDNN);
            // Links the bindings and finds libraries that are missing.
            LOG.debug("oneDNN {}", version());
            return true;
        } catch (UserException | LinkageError e) {
            // LinkageError: no library for this platform, or one that does not fit the system.
            LOG.info("oneDNN cannot be loaded ({})", e.getMessage());
            LOG.debug("oneDNN cannot be loaded", e);
            return false;
        }
    }

    private static boolean passesSelfTest() {
        try {
            if (SelfTest.passes()) {
                LOG.info("oneDNN {} computes, with {} threads", version(), OpenMp.threads());
                return true;
            }
            LOG.warn("oneDNN is not used: it computes wrong numbers on this processor");
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("oneDNN is not used: its self-test failed", e);
        }
        return false;
    }

    /** Describes the library. It must be usable. */
    static EngineReport report() {
        String name = "oneDNN " + version();
        return new EngineReport(
                EngineName.ONEDNN,
                "fast",
                name,
                name,
                OpenMp.threads(),
                OpenMp.threads(),
                name,
                ThreadSettings.apply(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static String version() {
        dnnl_version_t version = dnnl.dnnl_version();
        return version.major() + "." + version.minor() + "." + version.patch();
    }
}
