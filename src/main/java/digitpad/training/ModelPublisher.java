package digitpad.training;

import digitpad.model.Model;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows the network to whoever wants to see it learn, a few times a second: each showing copies all parameters. */
final class ModelPublisher {
    /** Five a second look alive; the copies of the tutorial's network then take about a hundredth of the time. */
    private static final long INTERVAL_NANOS = 200_000_000;

    private Consumer<Model> viewer;
    private Model resting;
    private long shownAt = System.nanoTime() - INTERVAL_NANOS;

    /**
     * Shows it to {@code to} from now on, on the training thread, and at once if it rests; null shows it to nobody.
     */
    synchronized void setViewer(Consumer<Model> to) {
        viewer = to;
        if (to != null && resting != null) {
            to.accept(resting);
        }
    }

    /** Shows the network, if anybody looks and it is time. Called on the training thread. */
    void publishIfDue(Supplier<Optional<Model>> network) {
        // Copied with no lock held: the window must not wait for that.
        if (isDue()) {
            network.get().ifPresent(this::deliver);
        }
    }

    private synchronized boolean isDue() {
        resting = null;
        boolean due = viewer != null && System.nanoTime() - shownAt >= INTERVAL_NANOS;
        shownAt = due ? System.nanoTime() : shownAt;
        return due;
    }

    private synchronized void deliver(Model network) {
        if (viewer != null) {
            viewer.accept(network);
        }
    }

    /** Shows the network, now and to whoever looks later: it will not change for a while. */
    synchronized void publishPaused(Optional<Model> network) {
        resting = network.orElse(null);
        network.ifPresent(this::deliver);
    }
}
