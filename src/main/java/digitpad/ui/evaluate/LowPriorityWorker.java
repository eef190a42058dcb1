package digitpad.ui.evaluate;

import digitpad.engine.ThreadPriority;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A thread for long computations, whose low priority leaves the window its time. It is kept from one computation to the
 * next, because each thread that computes has native workers of its own.
 */
final class LowPriorityWorker implements AutoCloseable {
    private final ExecutorService executor;

    /** Creates a worker whose thread has this name and is started when it is first needed. */
    LowPriorityWorker(String name) {
        executor = Executors.newSingleThreadExecutor(job -> {
            Thread thread = new Thread(
                    () -> {
                        ThreadPriority.lower();
                        job.run();
                    },
                    name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Computes on the worker's thread, while the calling thread waits. Interrupting the calling thread interrupts the
     * computation, whose result is still returned.
     */
    <T> T call(Supplier<T> computation) {
        Computation<T> job = new Computation<>(computation);
        Future<T> result = executor.submit(job::run);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    job.interrupt();
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            // A supplier throws nothing else.
            throw (RuntimeException) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the thread after its computation, which is interrupted. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** A computation that can be interrupted before and while it runs, but not the one after it. */
    private static final class Computation<T> {
        private final Supplier<T> work;
        private Thread running;
        private boolean interrupted;

        Computation(Supplier<T> work) {
            this.work = work;
        }

        T run() {
            synchronized (this) {
                running = Thread.currentThread();
                if (interrupted) {
                    running.interrupt();
                }
            }
            try {
                return work.get();
            } finally {
                synchronized (this) {
                    running = null;
                }
            }
        }

        synchronized void interrupt() {
            interrupted = true;
            if (running != null) {
                running.interrupt();
            }
        }
    }
}
