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
    private static final int TIMEOUT_SECONDS = 60;
    private static Model first;
    private static Model second;

    private final BlockingQueue<RecognitionResult> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> errors = new LinkedBlockingQueue<>();
    private final LiveRecognizer live = new LiveRecognizer(ENGINE, answers::add, errors::add);

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
    void answerComesFromTheModel() throws InterruptedException {
        live.use(first);
        live.ask(() -> image(100));
        RecognitionResult result = next();
        assertEquals(image(100), result.image());
        assertEquals(Optional.of(first.info()), result.model());
        try (Recognizer recognizer = Recognizer.of(ENGINE, first)) {
            assertEquals(Optional.of(recognizer.read(image(100))), result.prediction());
        }
        assertTrue(result.nanos() > 0);
    }

    @Test
    void blankImage_hasNoPrediction() throws InterruptedException {
        live.use(first);
        live.ask(DigitImage::blank);
        assertEquals(Optional.empty(), next().prediction());
    }

    @Test
    void onlyTheLatestQuestionIsAnswered() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        live.ask(() -> {
            busy.countDown();
            await(proceed);
            return image(1);
        });
        await(busy);
        for (int i = 2; i <= 100; i++) {
            int pixel = i;
            live.ask(() -> image(pixel));
        }
        proceed.countDown();
        assertEquals(image(1), next().image());
        assertEquals(image(100), next().image());
        live.ask(() -> image(101));
        assertEquals(image(101), next().image(), "questions in between must not be answered");
    }

    @Test
    void anotherModel_answersTheLatestQuestionAgain() throws InterruptedException {
        live.use(first);
        live.ask(() -> image(100));
        assertEquals(Optional.of(first.info()), next().model());
        live.use(second);
        RecognitionResult again = next();
        assertEquals(Optional.of(second.info()), again.model());
        assertEquals(image(100), again.image());
    }

    @Test
    void withoutAModel_answerHasNoPrediction() throws InterruptedException {
        live.ask(() -> image(100));
        RecognitionResult result = next();
        assertEquals(image(100), result.image());
        assertEquals(Optional.empty(), result.prediction());
    }

    @Test
    void failedAnswer_doesNotEndTheThread() throws InterruptedException {
        live.ask(() -> {
            throw new IllegalStateException("intended by the test");
        });
        Throwable fault = errors.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertEquals("intended by the test", fault.getMessage());
        live.ask(() -> image(5));
        assertEquals(image(5), next().image());
    }

    @Test
    void error_doesNotEndTheThread() throws InterruptedException {
        live.ask(() -> {
            throw new OutOfMemoryError("intended by the test");
        });
        assertEquals(
                "intended by the test",
                errors.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS).getMessage());
        live.ask(() -> image(5));
        assertEquals(image(5), next().image());
    }

    @Test
    void unusableModel_leavesThePreviousModelInUse() throws InterruptedException {
        float[] invalid = new float[first.info().architecture().parameterCount()];
        Arrays.fill(invalid, Float.NaN);
        live.use(first);
        live.ask(() -> image(100));
        RecognitionResult before = next();
        live.use(new Model(TestModels.info("broken"), invalid));
        assertTrue(errors.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS) != null, "the error must be reported");
        RecognitionResult again = next();
        assertEquals(Optional.of(first.info()), again.model());
        assertEquals(before.prediction(), again.prediction());
    }

    @Test
    void close_endsTheThreadAfterTheCurrentAnswer() throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        live.use(first);
        live.ask(() -> {
            thread.set(Thread.currentThread());
            live.close();
            live.ask(() -> image(2));
            live.use(second);
            return image(1);
        });
        assertEquals(image(1), next().image(), "the current answer must still arrive");
        thread.get().join(TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
        assertFalse(thread.get().isAlive());
        assertTrue(answers.isEmpty(), "no further question must be answered");
        assertTrue(errors.isEmpty());
    }

    private RecognitionResult next() throws InterruptedException {
        RecognitionResult result = answers.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertTrue(result != null, "no answer arrived");
        return result;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
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
