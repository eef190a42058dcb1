package digitpad.ui.controls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A timer for tests, which runs an action when the test says so. */
public final class FakeUiTimer implements UiTimer {
    private record Started(Duration delay, Runnable action) {}

    private final List<Started> running = new ArrayList<>();

    @Override
    public Runnable start(Duration delay, Runnable action) {
        Started started = new Started(delay, action);
        running.add(started);
        return () -> running.remove(started);
    }

    /** Returns the delays of the timers that are running. */
    public List<Duration> delays() {
        return running.stream().map(Started::delay).toList();
    }

    /** Lets the time of all running timers pass. */
    public void elapse() {
        List<Started> elapsed = List.copyOf(running);
        running.clear();
        elapsed.forEach(started -> started.action().run());
    }
}
