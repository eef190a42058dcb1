package digitpad.engine.dl4j;

import digitpad.engine.EngineReport;
import digitpad.text.UserException;
import java.util.Locale;
import java.util.Properties;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings ND4J up the fast way, once per process and before any of its classes is used: oneDNN's convolutions, which
 * deeplearning4j leaves off by default, and worker threads that sleep when idle. Where a part cannot be had, the slower
 * way is used and said in the log. And the safe way, always: {@link ReachabilityFencingExecutioner}.
 */
final class Backend {
    /**
     * System property: {@code defaults} leaves deeplearning4j as slow as it comes, to measure what the fast way brings;
     * anything else is the fast way.
     */
    static final String MODE_PROPERTY = "digitpad.backend";

    private static final String HELPERS_PROPERTY = "org.eclipse.deeplearning4j.helpers.disable";
    /** ND4J's own convolution, where oneDNN has none. */
    private static final String BUILT_IN = "built-in";

    private static final Logger LOG = LoggerFactory.getLogger(Backend.class);

    private static EngineReport report;

    private Backend() {}

    /**
     * Makes sure that ND4J is up; cheap after the first time.
     *
     * @throws UserException if a part of the installation that it needs is missing
     */
    static void ensureStarted() {
        report();
    }

    /** Whether the fast way was asked for. */
    static boolean isFast() {
        return !"defaults".equals(System.getProperty(MODE_PROPERTY));
    }

    /**
     * What computes here; brings ND4J up if it is not.
     *
     * @throws UserException if a part of the installation that it needs is missing
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
        NativeLibraries.load();
        Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
        if (fast && !sleepingWorkers) {
            // Nearly as good as sleeping workers: one thread multiplies, so OpenBLAS has none to idle.
            Nd4j.factory().blas().setMaxThreads(1);
        }
        String convolution = convolutionOf(Networks.probe());
        EngineReport found = new EngineReport(
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
            LOG.warn("ND4J was in use before it could be told how to execute: it may end this process");
        }
        LOG.info(
                "{} with {}, convolutions by {}, {} threads, idle workers {}",
                found.name(),
                found.blas(),
                found.convolution(),
                found.threads(),
                found.sleepingWorkers() ? "sleep" : "as they come");
        if (fast && found.convolution().equals(BUILT_IN)) {
            LOG.warn("oneDNN does not answer here: training and reading are several times slower");
        }
    }

    /** The class that computes the network's first convolution: silence is how the fast way fails, so ask. */
    static String convolutionOf(MultiLayerNetwork network) {
        return network.getLayer(0) instanceof ConvolutionLayer layer && layer.getHelper() != null
                ? layer.getHelper().getClass().getSimpleName()
                : BUILT_IN;
    }
}
