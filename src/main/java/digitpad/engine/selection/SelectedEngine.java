package digitpad.engine.selection;

import digitpad.engine.Engine;
import digitpad.engine.EngineName;
import digitpad.engine.EngineReport;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.UnsupportedNetworkException;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.engine.onednn.OneDnnEngine;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes with oneDNN where it is usable, else with deeplearning4j. The choice is made when the engine is first
 * used. A network that oneDNN cannot compute is computed by deeplearning4j.
 */
public final class SelectedEngine implements Engine {
    /** System property: the ID of the engine to use. */
    private static final String PROPERTY = "digitpad.engine";

    private static final Logger LOG = LoggerFactory.getLogger(SelectedEngine.class);
    private static final Messages TEXT = Messages.of(SelectedEngine.class);

    private final Engine oneDnn;
    private final BooleanSupplier oneDnnUsable;
    private final Engine dl4j;
    private final Optional<String> forced;
    private EngineName selected;
    private boolean dl4jUsed;

    /** Creates an engine that calls {@code beforeStart} each time before native libraries may be loaded. */
    public SelectedEngine(Runnable beforeStart) {
        this(new OneDnnEngine(beforeStart), new Dl4jEngine(beforeStart));
    }

    private SelectedEngine(OneDnnEngine oneDnn, Dl4jEngine dl4j) {
        this(oneDnn, oneDnn::isUsable, dl4j, forcedByProperties());
    }

    SelectedEngine(Engine oneDnn, BooleanSupplier oneDnnUsable, Engine dl4j, Optional<String> forced) {
        this.oneDnn = oneDnn;
        this.oneDnnUsable = oneDnnUsable;
        this.dl4j = dl4j;
        this.forced = forced;
    }

    /**
     * Loads the native libraries of the engine that this process will use, on a thread of its own. Without this call,
     * the first network waits for them. Problems are reported when a network is created.
     */
    public static void prepareInBackground() {
        Thread thread = new Thread(
                () -> {
                    try {
                        new SelectedEngine(() -> {}).report();
                    } catch (RuntimeException | LinkageError e) {
                        LOG.debug("the engine could not be prepared", e);
                    }
                },
                "engine");
        thread.setDaemon(true);
        thread.start();
    }

    private static Optional<String> forcedByProperties() {
        return Dl4jEngine.keepsDefaults()
                ? Optional.of(EngineName.DL4J.id())
                : Optional.ofNullable(System.getProperty(PROPERTY));
    }

    @Override
    public InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters) {
        return computedBy(selected(), engine -> engine.inferenceNetwork(architecture, parameters));
    }

    @Override
    public TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed) {
        return computedBy(selected(), engine -> engine.trainingNetwork(architecture, recipe, seed));
    }

    private <N> N computedBy(EngineName name, Function<Engine, N> network) {
        if (name == EngineName.ONEDNN) {
            try {
                return network.apply(oneDnn);
            } catch (UnsupportedNetworkException e) {
                LOG.warn("oneDNN cannot compute this network; deeplearning4j does", e);
            }
        }
        return network.apply(startedDl4j());
    }

    private synchronized Engine startedDl4j() {
        dl4jUsed = true;
        return dl4j;
    }

    private synchronized EngineName selected() {
        if (selected == null) {
            selected = forced.map(this::engineForced)
                    .orElseGet(() -> oneDnnUsable.getAsBoolean() ? EngineName.ONEDNN : EngineName.DL4J);
            LOG.debug("networks are computed by {}", selected.title());
        }
        return selected;
    }

    private EngineName engineForced(String id) {
        EngineName name = EngineName.byId(id)
                .orElseThrow(() -> new UserException(TEXT.get(
                        "engine.unknown",
                        id,
                        Arrays.stream(EngineName.values()).map(EngineName::id).collect(Collectors.joining(", ")))));
        if (name == EngineName.ONEDNN && !oneDnnUsable.getAsBoolean()) {
            throw new UserException(TEXT.get("engine.unusable"));
        }
        return name;
    }

    /**
     * {@inheritDoc} The engine that started the run continues it, unless it is not usable or the user has chosen
     * another.
     */
    @Override
    public Engine continuing(EngineName name) {
        return forced.isEmpty() && name == EngineName.DL4J && selected() != name ? startedDl4j() : this;
    }

    @Override
    public List<Engine> usable() {
        if (selected() == EngineName.DL4J) {
            return List.of(startedDl4j());
        }
        return forced.isPresent() ? List.of(oneDnn) : List.of(oneDnn, startedDl4j());
    }

    /** {@inheritDoc} This includes matrix products of other threads if deeplearning4j is in use. */
    @Override
    public void useOneCore(boolean one) {
        if (selected() == EngineName.ONEDNN) {
            oneDnn.useOneCore(one);
        }
        if (usesDl4j()) {
            dl4j.useOneCore(one);
        }
    }

    private synchronized boolean usesDl4j() {
        return dl4jUsed || selected == EngineName.DL4J;
    }

    @Override
    public EngineReport report() {
        return selected() == EngineName.ONEDNN ? oneDnn.report() : startedDl4j().report();
    }
}
