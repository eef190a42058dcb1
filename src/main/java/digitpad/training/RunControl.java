package digitpad.training;

/** What a training is told from outside, while it runs: go on, pause, take so many steps, stop. Thread-safe. */
final class RunControl {
    private enum Order {
        GO,
        PAUSE,
        STOP
    }

    private Order order = Order.GO;
    private long stepsAllowed;

    /** Lets it rest before its next step. */
    synchronized void pause() {
        if (order == Order.GO) {
            order = Order.PAUSE;
            stepsAllowed = 0;
        }
    }

    /** Lets it go on to its end. */
    synchronized void resume() {
        if (order == Order.PAUSE) {
            order = Order.GO;
            notifyAll();
        }
    }

    /** Lets it take {@code steps} steps more, and rest again; what goes, pauses by that. */
    synchronized void step(int steps) {
        if (order == Order.STOP) {
            return;
        }
        stepsAllowed = order == Order.PAUSE ? stepsAllowed + steps : steps;
        order = Order.PAUSE;
        notifyAll();
    }

    /** Ends it before its next step. */
    synchronized void stop() {
        order = Order.STOP;
        notifyAll();
    }

    /**
     * Asked before each step: waits while it is to rest.
     *
     * @param resting is run, on the thread that asks, each time before it rests
     * @return whether to take the step; otherwise to stop
     * @throws InterruptedException if the thread is interrupted while it rests
     */
    boolean mayStep(Runnable resting) throws InterruptedException {
        if (mustRest()) {
            resting.run();
        }
        return awaitOrder();
    }

    private synchronized boolean mustRest() {
        return order == Order.PAUSE && stepsAllowed == 0;
    }

    private synchronized boolean awaitOrder() throws InterruptedException {
        while (mustRest()) {
            wait();
        }
        if (order == Order.PAUSE) {
            stepsAllowed--;
        }
        return order != Order.STOP;
    }
}
