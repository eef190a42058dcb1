package digitpad.network;

import digitpad.image.DigitImage;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers while somebody draws: one thread, which always takes the latest question and drops those it has overtaken, so
 * that answers never fall behind the pen.
 */
public final class LiveRecognizer implements AutoCloseable {
    private record Question(Supplier<DigitImage> image, long askedAt) {}

    private final Consumer<Reading> listener;
    private final Consumer<Throwable> faults;
    private final Thread thread;

    private Question latest;
    private Question pending;
    private Model wanted;
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param listener hears each answer, on that thread
     * @param faults hears what kept a model from being used or a question from being answered, on that thread; the next
     *     question is tried all the same
     */
    public LiveRecognizer(Consumer<Reading> listener, Consumer<Throwable> faults) {
        this.listener = listener;
        this.faults = faults;
        thread = new Thread(this::answer, "recognizer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Uses another model from the next answer on, and answers the last question again with it. */
    public synchronized void use(Model model) {
        wanted = model;
        if (latest != null) {
            pending = new Question(latest.image(), System.nanoTime());
        }
        notifyAll();
    }

    /** Asks what an image shows. {@code image} is called on the recognizer's thread: it may normalise ink there. */
    public synchronized void ask(Supplier<DigitImage> image) {
        latest = new Question(image, System.nanoTime());
        pending = latest;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void answer() {
        Recognizer recognizer = null;
        while (true) {
            Model replacement;
            Question question;
            synchronized (this) {
                while (!closed && pending == null && wanted == null) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                if (closed) {
                    break;
                }
                replacement = wanted;
                wanted = null;
                question = pending;
                pending = null;
            }
            try {
                if (replacement != null) {
                    Recognizer next = Recognizer.of(replacement);
                    // The first pass of a network allocates its buffers; nobody should wait for that while drawing.
                    next.read(DigitImage.blank());
                    if (recognizer != null) {
                        recognizer.close();
                    }
                    recognizer = next;
                }
                if (question != null) {
                    listener.accept(read(recognizer, question));
                }
            } catch (RuntimeException | LinkageError e) {
                // One failed answer must not end all others; the pad shows the next.
                faults.accept(e);
            }
        }
        if (recognizer != null) {
            recognizer.close();
        }
    }

    private static Reading read(Recognizer recognizer, Question question) {
        DigitImage image = question.image().get();
        Optional<Prediction> prediction =
                recognizer == null || image.isBlank() ? Optional.empty() : Optional.of(recognizer.read(image));
        return new Reading(
                image,
                prediction,
                Optional.ofNullable(recognizer).map(Recognizer::model),
                System.nanoTime() - question.askedAt());
    }
}
