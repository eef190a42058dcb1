package digitpad.ui.train;

import digitpad.training.StepReport;
import digitpad.training.TrainingListener;
import digitpad.training.runs.Measurement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Collects the events of the training thread until the UI thread asks for them, so that training never waits for the
 * window and no event is lost.
 */
final class TrainingEventQueue implements TrainingListener {
    private final Queue<Consumer<TrainingListener>> events = new ConcurrentLinkedQueue<>();
    private final Runnable urgent;

    /**
     * Creates an empty queue.
     *
     * @param urgent called on the training thread after an event that should be replayed soon
     */
    TrainingEventQueue(Runnable urgent) {
        this.urgent = urgent;
    }

    @Override
    public void stepped(StepReport report) {
        events.add(listener -> listener.stepped(report));
    }

    @Override
    public void measured(Measurement measurement) {
        events.add(listener -> listener.measured(measurement));
    }

    @Override
    public void pausedOrStopped(int stepsDone) {
        events.add(listener -> listener.pausedOrStopped(stepsDone));
        urgent.run();
    }

    @Override
    public void saved(int stepsDone, int stepsSaved) {
        events.add(listener -> listener.saved(stepsDone, stepsSaved));
        urgent.run();
    }

    @Override
    public void warned(String message) {
        events.add(listener -> listener.warned(message));
    }

    @Override
    public void scoring() {
        events.add(TrainingListener::scoring);
    }

    /**
     * Passes all events since the last call to a listener, in their order.
     *
     * @return whether there were any
     */
    boolean replay(TrainingListener listener) {
        boolean any = false;
        for (Consumer<TrainingListener> event = events.poll(); event != null; event = events.poll()) {
            event.accept(listener);
            any = true;
        }
        return any;
    }
}
