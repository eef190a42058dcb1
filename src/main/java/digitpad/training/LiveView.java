package digitpad.training;

import digitpad.network.Model;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows the network to whoever wants to see it learn, a few times a second: each showing copies all parameters. */
final class LiveView {
    /** Five a second look alive; the copies of the tutorial's network then take about a hundredth of the time. */
    private static final long INTERVAL_NANOS = 200_000_000;

    private volatile Consumer<Model> viewer;
    private long shownAt = System.nanoTime() - INTERVAL_NANOS;

    /** Shows it to {@code to} from now on, on the training thread; null shows it to nobody. */
    void show(Consumer<Model> to) {
        viewer = to;
    }

    /** Shows the network, if anybody looks and it is time. Called on the training thread. */
    void update(Supplier<Model> network) {
        if (viewer != null && System.nanoTime() - shownAt >= INTERVAL_NANOS) {
            updateNow(network);
        }
    }

    /** Shows the network, if anybody looks: it will not change for a while. Called on the training thread. */
    void updateNow(Supplier<Model> network) {
        Consumer<Model> to = viewer;
        if (to != null) {
            to.accept(network.get());
            shownAt = System.nanoTime();
        }
    }
}
