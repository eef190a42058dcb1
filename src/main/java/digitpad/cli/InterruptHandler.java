package digitpad.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts when the process is interrupted (Ctrl+C, SIGTERM or SIGHUP), and delays the end of the process until it is
 * closed. A further Ctrl+C or SIGTERM may then speed up the end.
 */
final class InterruptHandler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptHandler.class);

    /** The signals of further interrupts. Not SIGHUP, which may be sent twice when a terminal closes. */
    private static final List<String> FURTHER_SIGNALS = List.of("INT", "TERM");

    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "interrupt-handler");
    private volatile Actions actions;

    private record Actions(Runnable first, Runnable further) {}

    /** Starts handling interrupts, until {@link #close}. */
    InterruptHandler() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Sets what the first interrupt does, and what each further one does. */
    void onInterrupt(Runnable first, Runnable further) {
        actions = new Actions(first, further);
    }

    /** Lets the process end, because everything is saved. */
    @Override
    public void close() {
        saved.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is already ending, so the hook stays", e);
        }
    }

    private void stopAndWait() {
        Actions current = actions;
        if (current == null) {
            return;
        }
        // While Java waits for this hook, it ignores further signals.
        FURTHER_SIGNALS.forEach(signal -> SignalHandlers.handle(signal, current.further()));
        current.first().run();
        try {
            saved.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
