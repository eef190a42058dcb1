package digitpad.engine.dl4j;

import digitpad.engine.EngineName;
import digitpad.engine.EngineReport;
import digitpad.engine.NativeLibraries;
import digitpad.engine.ThreadSettings;
import digitpad.text.UserException;
import java.util.Locale;
import java.util.Properties;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts ND4J, once per process and before any of its classes is used. It turns on oneDNN's convolutions, which
 * deeplearning4j leaves off by default, and lets idle worker threads sleep. If one of these is not available, it uses a
 * slower alternative and logs that. ND4J always runs with the {@link ReachabilityFencingExecutioner}, which prevents
 * crashes.
 */
final class Backend {
    /**
     * System property: {@code defaults} leaves deeplearning4j's slow defaults, to measure the speedup; any other value
     * selects the fast mode.
     */
    static final String MODE_PROPERTY = "digitpad.backend";

    private static final String HELPERS_PROPERTY = "org.eclipse.deeplearning4j.helpers.disable";
    /** Reported for ND4J's own convolution, used where oneDNN is not available. */
    private static final String BUILT_IN = "built-in";

    private static final Logger LOG = LoggerFactory.getLogger(Backend.class);

    private static EngineReport report;

    private Backend() {}

    /**
     * Starts ND4J unless it is already running.
     *
     * @throws UserException if a native library is missing or cannot be loaded
     */
    static void ensureStarted() {
        report();
    }

    /** Returns whether the fast mode is selected. */
    static boolean isFast() {
        return !"defaults".equals(System.getProperty(MODE_PROPERTY));
    }

    /**
     * Describes the libraries that do the computing, after starting ND4J if necessary.
     *
     * @throws UserException if a native library is missing or cannot be loaded
     */
    static synchronized EngineReport report() {
        if (report == null) {
            report = start();
        }
        return report;
    }

    private static EngineReport start() {
        boolean fast = isFast();
        boolean sleepingWorkers = false;
        if (fast) {
            System.setProperty(HELPERS_PROPERTY, "false");
            sleepingWorkers = ThreadSettings.apply();
        }
        ReachabilityFencingExecutioner.install();
        NativeLibraries.load(EngineName.DL4J);
        Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
        if (fast && !sleepingWorkers) {
            // Nearly as fast as sleeping workers: with one thread, OpenBLAS has no idle workers.
            Nd4j.factory().blas().setMaxThreads(1);
        }
        String convolution = convolutionOf(Networks.probe());
        EngineReport found = new EngineReport(
                EngineName.DL4J,
                fast ? "fast" : "defaults",
                Nd4j.getBackend().getClass().getSimpleName(),
                String.valueOf(environment.get("blas.vendor")).toLowerCase(Locale.ROOT),
                Nd4j.getEnvironment().maxThreads(),
                fast && !sleepingWorkers ? 1 : Nd4j.getEnvironment().maxThreads(),
                convolution,
                sleepingWorkers,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        log(found, fast);
        return found;
    }

    private static void log(EngineReport found, boolean fast) {
        if (!(Nd4j.getExecutioner() instanceof ReachabilityFencingExecutioner)) {
            LOG.warn("ND4J was used before its executioner was installed: this process may crash");
        }
        LOG.info(
                "{} with {}, convolutions by {}, {} threads, idle workers {}",
                found.name(),
                found.blas(),
                found.convolution(),
                found.threads(),
                found.sleepingWorkers() ? "sleep" : "spin");
        if (fast && found.convolution().equals(BUILT_IN)) {
            LOG.warn("oneDNN is not available: training and recognition are several times slower");
        }
    }

    /**
     * Returns the class that computes the network's first convolution. Checked because deeplearning4j falls back to its
     * slow convolution silently.
     */
    static String convolutionOf(MultiLayerNetwork network) {
        return network.getLayer(0) instanceof ConvolutionLayer layer && layer.getHelper() != null
                ? layer.getHelper().getClass().getSimpleName()
                : BUILT_IN;
    }
}
