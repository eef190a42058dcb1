package digitpad.training;

/** Passes commands to the run in progress: resume, pause, take some steps, stop. Thread-safe. */
final class RunControl {
    private enum Command {
        GO,
        PAUSE,
        STOP
    }

    private Command command = Command.GO;
    private long stepsAllowed;
    /** Number of pauses requested, and how many of them {@link #awaitStep} has reported. */
    private long pauses;

    private long pausesReported;
    /** Number of immediate pauses and stops requested. */
    private long interruptionCount;

    /** Pauses training before its next step. */
    synchronized void pause() {
        if (command == Command.GO) {
            command = Command.PAUSE;
            stepsAllowed = 0;
            pauses++;
            interruptionCount++;
        } else if (command == Command.PAUSE && stepsAllowed > 0) {
            // It would have paused after some more steps; now it pauses sooner.
            stepsAllowed = 0;
            interruptionCount++;
        }
    }

    /** Resumes training. */
    synchronized void resume() {
        if (command == Command.PAUSE) {
            command = Command.GO;
            notifyAll();
        }
    }

    /** Takes {@code steps} more steps and pauses. A run that is not paused pauses after these steps. */
    synchronized void step(int steps) {
        if (command == Command.STOP) {
            return;
        }
        stepsAllowed = command == Command.PAUSE ? stepsAllowed + steps : steps;
        command = Command.PAUSE;
        pauses++;
        notifyAll();
    }

    /** Stops training before its next step. */
    synchronized void stop() {
        command = Command.STOP;
        interruptionCount++;
        notifyAll();
    }

    /** Returns whether training is paused with no steps left to take. */
    synchronized boolean isPaused() {
        return command == Command.PAUSE && stepsAllowed == 0;
    }

    /** Returns a count of immediate pauses and stops. Long work between two steps is abandoned when it changes. */
    synchronized long interruptionCount() {
        return interruptionCount;
    }

    /**
     * Waits before each step while training is paused.
     *
     * @param onPause is run, on the calling thread, each time a pause begins
     * @return whether to take the step; false to stop
     * @throws InterruptedException if the thread is interrupted during a pause
     */
    boolean awaitStep(Runnable onPause) throws InterruptedException {
        while (awaitUnreportedPause()) {
            // Without the lock: it writes to the disk, and the user interface must not wait for that.
            onPause.run();
        }
        return useStep();
    }

    /** Waits while paused; returns true as soon as there is a pause that was not reported yet. */
    private synchronized boolean awaitUnreportedPause() throws InterruptedException {
        while (isPaused()) {
            if (pausesReported < pauses) {
                pausesReported = pauses;
                return true;
            }
            wait();
        }
        return false;
    }

    /** Uses one of the allowed steps. A command that has arrived meanwhile takes effect before the next step. */
    private synchronized boolean useStep() {
        if (command == Command.PAUSE && stepsAllowed > 0) {
            stepsAllowed--;
        }
        return command != Command.STOP;
    }
}
