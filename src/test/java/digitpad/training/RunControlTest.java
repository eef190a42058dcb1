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
    private static final int PATIENCE_SECONDS = 120;
    private static final String REST = "rest";
    private static final String STEP = "step";
    private static final String END = "end";

    private final RunControl control = new RunControl();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        control.stop();
    }

    @Test
    void whatIsNotPausedTakesItsSteps() throws InterruptedException {
        assertTrue(control.awaitStep(() -> events.add(REST)));
        assertTrue(control.awaitStep(() -> events.add(REST)));
        assertTrue(events.isEmpty());
    }

    @Test
    void stepsAreCounted() throws InterruptedException {
        control.pause();
        asking();
        assertEquals(REST, next());
        control.step(2);
        assertEquals(STEP, next());
        assertEquals(STEP, next());
        assertEquals(REST, next());
        control.step(1);
        assertEquals(STEP, next());
        assertEquals(REST, next());
        control.stop();
        assertEquals(END, next());
    }

    @Test
    void aPauseTakesBackTheStepsThatWereAllowed() throws InterruptedException {
        control.pause();
        control.step(1_000_000_000);
        assertTrue(control.awaitStep(() -> events.add(REST)));
        control.pause();
        asking();
        assertEquals(REST, next());
        control.step(1);
        assertEquals(STEP, next());
        assertEquals(REST, next());
    }

    @Test
    void aPauseRightAfterAResumeIsARestOfItsOwn() throws InterruptedException {
        control.pause();
        asking();
        assertEquals(REST, next());
        synchronized (control) {
            // The one that waits cannot wake up in between.
            control.resume();
            control.pause();
        }
        assertEquals(REST, next(), "or the window would wait for ever to hear that it rests");
    }

    @Test
    void aStopEndsARest() throws InterruptedException {
        control.pause();
        asking();
        assertEquals(REST, next());
        control.stop();
        assertEquals(END, next());
        control.step(5);
        control.resume();
        assertFalse(control.awaitStep(() -> events.add(REST)), "what was stopped stays stopped");
    }

    @Test
    void ordersToRestOrToStopAtOnceAreCountedThoseToStepAreNot() {
        long before = control.interruptionCount();
        control.step(3);
        control.resume();
        assertEquals(before, control.interruptionCount());
        control.pause();
        assertEquals(before + 1, control.interruptionCount());
        control.pause();
        assertEquals(before + 1, control.interruptionCount(), "it rests already");
        control.stop();
        assertEquals(before + 2, control.interruptionCount());
    }

    private void asking() {
        Thread thread = new Thread(() -> {
            try {
                while (control.awaitStep(() -> events.add(REST))) {
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
        return events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
