package digitpad.ui.train;

import digitpad.training.StepReport;
import digitpad.training.TrainingListener;
import digitpad.training.runs.Measurement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Takes what a training says on its own thread, and says it again on another when asked: the training never waits for
 * the window, and the window hears everything when it looks.
 */
final class TrainingEventQueue implements TrainingListener {
    private final Queue<Consumer<TrainingListener>> waiting = new ConcurrentLinkedQueue<>();
    private final Runnable urgent;

    /** {@code urgent} is run, on the training thread, when something was said that must not wait for the next look. */
    TrainingEventQueue(Runnable urgent) {
        this.urgent = urgent;
    }

    @Override
    public void stepped(StepReport report) {
        waiting.add(listener -> listener.stepped(report));
    }

    @Override
    public void measured(Measurement measurement) {
        waiting.add(listener -> listener.measured(measurement));
    }

    @Override
    public void pausedOrStopped(int stepsDone) {
        waiting.add(listener -> listener.pausedOrStopped(stepsDone));
        urgent.run();
    }

    @Override
    public void saved(int stepsDone, int stepsKept) {
        waiting.add(listener -> listener.saved(stepsDone, stepsKept));
        urgent.run();
    }

    @Override
    public void warned(String sentence) {
        waiting.add(listener -> listener.warned(sentence));
    }

    @Override
    public void scoring() {
        waiting.add(TrainingListener::scoring);
    }

    /**
     * Says everything that has come since the last time.
     *
     * @return whether there was anything
     */
    boolean replay(TrainingListener listener) {
        boolean any = false;
        for (Consumer<TrainingListener> event = waiting.poll(); event != null; event = waiting.poll()) {
            event.accept(listener);
            any = true;
        }
        return any;
    }
}
