package digitpad.recognition;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.TestModels;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LiveRecognizerTest {
    private static final int PATIENCE_SECONDS = 60;
    private static Model first;
    private static Model second;

    private final BlockingQueue<RecognitionResult> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
    private final LiveRecognizer live = new LiveRecognizer(ENGINE, answers::add, faults::add);

    @BeforeAll
    static void build() {
        first = TestModels.untrained("first", 1);
        second = TestModels.untrained("second", 2);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void theAnswerIsTheModels() throws InterruptedException {
        live.use(first);
        live.ask(() -> image(100));
        RecognitionResult reading = next();
        assertEquals(image(100), reading.image());
        assertEquals(Optional.of(first.info()), reading.model());
        try (Recognizer recognizer = Recognizer.of(ENGINE, first)) {
            assertEquals(Optional.of(recognizer.read(image(100))), reading.prediction());
        }
        assertTrue(reading.nanos() > 0);
    }

    @Test
    void aBlankImageIsNotGuessedAt() throws InterruptedException {
        live.use(first);
        live.ask(DigitImage::blank);
        assertEquals(Optional.empty(), next().prediction());
    }

    @Test
    void onlyTheLatestQuestionIsAnswered() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        live.ask(() -> {
            busy.countDown();
            await(goOn);
            return image(1);
        });
        await(busy);
        for (int i = 2; i <= 100; i++) {
            int pixel = i;
            live.ask(() -> image(pixel));
        }
        goOn.countDown();
        assertEquals(image(1), next().image());
        assertEquals(image(100), next().image());
        live.ask(() -> image(101));
        assertEquals(image(101), next().image(), "none of those in between was answered");
    }

    @Test
    void anotherModelAnswersTheLastQuestionAgain() throws InterruptedException {
        live.use(first);
        live.ask(() -> image(100));
        assertEquals(Optional.of(first.info()), next().model());
        live.use(second);
        RecognitionResult again = next();
        assertEquals(Optional.of(second.info()), again.model());
        assertEquals(image(100), again.image());
    }

    @Test
    void beforeThereIsAModelTheImageIsShownUnread() throws InterruptedException {
        live.ask(() -> image(100));
        RecognitionResult reading = next();
        assertEquals(image(100), reading.image());
        assertEquals(Optional.empty(), reading.prediction());
    }

    @Test
    void oneFailedAnswerDoesNotEndTheOthers() throws InterruptedException {
        live.ask(() -> {
            throw new IllegalStateException("meant by the test");
        });
        Throwable fault = faults.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals("meant by the test", fault.getMessage());
        live.ask(() -> image(5));
        assertEquals(image(5), next().image());
    }

    @Test
    void notEvenAnErrorEndsTheOthers() throws InterruptedException {
        live.ask(() -> {
            throw new OutOfMemoryError("meant by the test");
        });
        assertEquals(
                "meant by the test",
                faults.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).getMessage());
        live.ask(() -> image(5));
        assertEquals(image(5), next().image());
    }

    @Test
    void aModelThatCannotBeUsedLeavesTheOneBeforeInPlace() throws InterruptedException {
        float[] noNumbers = new float[first.info().architecture().parameterCount()];
        Arrays.fill(noNumbers, Float.NaN);
        live.use(first);
        live.ask(() -> image(100));
        RecognitionResult before = next();
        live.use(new Model(TestModels.info("broken"), noNumbers));
        assertTrue(faults.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) != null, "the fault is told");
        RecognitionResult again = next();
        assertEquals(Optional.of(first.info()), again.model());
        assertEquals(before.prediction(), again.prediction());
    }

    @Test
    void onceClosedNothingIsAnsweredAndTheThreadEnds() throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        live.use(first);
        live.ask(() -> {
            thread.set(Thread.currentThread());
            live.close();
            live.ask(() -> image(2));
            live.use(second);
            return image(1);
        });
        assertEquals(image(1), next().image(), "the answer under way still comes");
        thread.get().join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        assertFalse(thread.get().isAlive());
        assertTrue(answers.isEmpty(), "nothing more is answered");
        assertTrue(faults.isEmpty());
    }

    private RecognitionResult next() throws InterruptedException {
        RecognitionResult reading = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(reading != null, "no answer came");
        return reading;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static DigitImage image(int pixel) {
        float[] pixels = new float[DigitImage.PIXELS];
        pixels[pixel] = 1;
        return DigitImage.of(pixels);
    }
}
