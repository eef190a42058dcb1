package digitpad.training;

import digitpad.model.Model;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Passes copies of the network to a viewer while it trains, a few times a second: each copies all parameters. */
final class ModelPublisher {
    /** Five copies a second look live, and take about 1 % of the time with the tutorial network. */
    private static final long INTERVAL_NANOS = 200_000_000;

    private Consumer<Model> viewer;
    private Model paused;
    private long publishedAt = System.nanoTime() - INTERVAL_NANOS;

    /**
     * Passes the network to {@code to} from now on, on the training thread. While training is paused, the paused
     * network is passed at once, on the calling thread. Null removes the viewer.
     */
    synchronized void setViewer(Consumer<Model> to) {
        viewer = to;
        if (to != null && paused != null) {
            to.accept(paused);
        }
    }

    /** Passes on the network if there is a viewer and the interval has passed. Called on the training thread. */
    void publishIfDue(Supplier<Optional<Model>> network) {
        // Copied without holding the lock, so that the user interface does not wait for it.
        if (isDue()) {
            network.get().ifPresent(this::deliver);
        }
    }

    private synchronized boolean isDue() {
        paused = null;
        boolean due = viewer != null && System.nanoTime() - publishedAt >= INTERVAL_NANOS;
        publishedAt = due ? System.nanoTime() : publishedAt;
        return due;
    }

    private synchronized void deliver(Model network) {
        if (viewer != null) {
            viewer.accept(network);
        }
    }

    /** Passes on the network now, and to a viewer set later during the pause: it does not change until then. */
    synchronized void publishPaused(Optional<Model> network) {
        paused = network.orElse(null);
        network.ifPresent(this::deliver);
    }
}
