package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunControlTest {
    private static final int TIMEOUT_SECONDS = 120;
    private static final String PAUSE = "pause";
    private static final String STEP = "step";
    private static final String END = "end";

    private final RunControl control = new RunControl();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        control.stop();
    }

    @Test
    void unpausedRun_takesSteps() throws InterruptedException {
        assertTrue(control.awaitStep(() -> events.add(PAUSE)));
        assertTrue(control.awaitStep(() -> events.add(PAUSE)));
        assertTrue(events.isEmpty());
    }

    @Test
    void step_pausesAfterRequestedSteps() throws InterruptedException {
        control.pause();
        startStepping();
        assertEquals(PAUSE, next());
        control.step(2);
        assertEquals(STEP, next());
        assertEquals(STEP, next());
        assertEquals(PAUSE, next());
        control.step(1);
        assertEquals(STEP, next());
        assertEquals(PAUSE, next());
        control.stop();
        assertEquals(END, next());
    }

    @Test
    void pause_cancelsRemainingSteps() throws InterruptedException {
        control.pause();
        control.step(1_000_000_000);
        assertTrue(control.awaitStep(() -> events.add(PAUSE)));
        control.pause();
        startStepping();
        assertEquals(PAUSE, next());
        control.step(1);
        assertEquals(STEP, next());
        assertEquals(PAUSE, next());
    }

    @Test
    void pauseRightAfterResume_isReportedAgain() throws InterruptedException {
        control.pause();
        startStepping();
        assertEquals(PAUSE, next());
        synchronized (control) {
            // Holding the lock keeps the waiting thread from waking up in between.
            control.resume();
            control.pause();
        }
        assertEquals(PAUSE, next(), "otherwise the window would wait forever for the pause");
    }

    @Test
    void stop_endsPause() throws InterruptedException {
        control.pause();
        startStepping();
        assertEquals(PAUSE, next());
        control.stop();
        assertEquals(END, next());
        control.step(5);
        control.resume();
        assertFalse(control.awaitStep(() -> events.add(PAUSE)), "a stopped run stays stopped");
    }

    @Test
    void interruptionCount_countsImmediatePausesAndStopsOnly() {
        long before = control.interruptionCount();
        control.step(3);
        control.resume();
        assertEquals(before, control.interruptionCount());
        control.pause();
        assertEquals(before + 1, control.interruptionCount());
        control.pause();
        assertEquals(before + 1, control.interruptionCount(), "already paused");
        control.stop();
        assertEquals(before + 2, control.interruptionCount());
    }

    private void startStepping() {
        Thread thread = new Thread(() -> {
            try {
                while (control.awaitStep(() -> events.add(PAUSE))) {
                    events.add(STEP);
                }
                events.add(END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private String next() throws InterruptedException {
        return events.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
