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
    /** How often it was told to rest; and of which of these times whoever asks has been told. */
    private long rests;

    private long restsTold;
    /** How often it was told to rest or to stop at once. */
    private long interruptionCount;

    /** Lets it rest before its next step. */
    synchronized void pause() {
        if (order == Order.GO) {
            order = Order.PAUSE;
            stepsAllowed = 0;
            rests++;
            interruptionCount++;
        } else if (order == Order.PAUSE && stepsAllowed > 0) {
            // It was to rest after some steps more; now it rests sooner.
            stepsAllowed = 0;
            interruptionCount++;
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
        rests++;
        notifyAll();
    }

    /** Ends it before its next step. */
    synchronized void stop() {
        order = Order.STOP;
        interruptionCount++;
        notifyAll();
    }

    /** Whether it is to rest, and was allowed no more steps since. */
    synchronized boolean isPaused() {
        return order == Order.PAUSE && stepsAllowed == 0;
    }

    /** Changes when it is told to pause or to stop: what takes long between two steps is then left for later. */
    synchronized long interruptionCount() {
        return interruptionCount;
    }

    /**
     * Asked before each step: waits while it is to rest.
     *
     * @param resting is run, on the thread that asks, each time it begins to rest
     * @return whether to take the step; otherwise to stop
     * @throws InterruptedException if the thread is interrupted while it rests
     */
    boolean awaitStep(Runnable resting) throws InterruptedException {
        while (restsUntold()) {
            // Not with the lock held: it writes to the disk, and the window must not wait for that.
            resting.run();
        }
        return taken();
    }

    /** Waits for an order; whether that is to rest, and was not told yet. */
    private synchronized boolean restsUntold() throws InterruptedException {
        while (isPaused()) {
            if (restsTold < rests) {
                restsTold = rests;
                return true;
            }
            wait();
        }
        return false;
    }

    /** Takes one of the steps allowed; another order may have come meanwhile, which is heard before the next step. */
    private synchronized boolean taken() {
        if (order == Order.PAUSE && stepsAllowed > 0) {
            stepsAllowed--;
        }
        return order != Order.STOP;
    }
}
