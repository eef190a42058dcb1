package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    /** What was heard on the window's thread, which is the test's. */
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void resultIsHandedOverBeforeTheEnd() throws InterruptedException {
        AtomicReference<Thread> worker = new AtomicReference<>();
        task("result", worker).run();
        window.runNext(1);
        assertEquals(List.of("success: result", "end"), heard);
        assertNotEquals(Thread.currentThread(), worker.get());
    }

    @Test
    void failureIsToldInOneSentenceBeforeTheEnd() throws InterruptedException {
        background
                .task(() -> {
                    throw new UserException("No such folder.");
                })
                .onSuccess(result -> heard.add("success"))
                .onFailure(sentence -> heard.add("failure: " + sentence))
                .andFinally(() -> heard.add("end"))
                .run();
        window.runNext(1);
        assertEquals(List.of("failure: No such folder.", "end"), heard);
    }

    @Test
    void theEndComesEvenIfAHandlerFails() throws InterruptedException {
        background
                .task(() -> "result")
                .onSuccess(result -> {
                    throw new IllegalStateException(result);
                })
                .andFinally(() -> heard.add("end"))
                .run();
        assertThrows(IllegalStateException.class, () -> window.runNext(1));
        assertEquals(List.of("end"), heard);
    }

    @Test
    void workWithoutAResultSucceedsOrFailsLikeATask() throws InterruptedException {
        work(() -> {}).run();
        window.runNext(1);
        work(() -> {
                    throw new UserException("The disk is full.");
                })
                .run();
        window.runNext(1);
        assertEquals(List.of("success", "end", "failure: The disk is full.", "end"), heard);
    }

    @Test
    void aStartedTaskCanBeCancelled() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        Future<?> started = work(() -> {
                    running.countDown();
                    new CountDownLatch(1).await();
                })
                .submit();
        running.await();
        started.cancel(true);
        window.runNext(1);
        assertTrue(heard.get(0).startsWith("failure: "), heard.toString());
    }

    @Test
    void writingTasksRunInTheOrderAskedFor() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> written = new ArrayList<>();
        background
                .work(() -> {
                    second.await();
                    written.add(1);
                })
                .runInWriteQueue();
        background.work(() -> written.add(2)).runInWriteQueue();
        second.countDown();
        window.runNext(2);
        assertEquals(List.of(1, 2), written);
    }

    private BackgroundTask<String> task(String result, AtomicReference<Thread> worker) {
        return background
                .task(() -> {
                    worker.set(Thread.currentThread());
                    return result;
                })
                .onSuccess(got -> heard.add("success: " + got))
                .onFailure(sentence -> heard.add("failure: " + sentence))
                .andFinally(() -> heard.add("end"));
    }

    private BackgroundTask<Void> work(BackgroundTask.Work work) {
        return background
                .work(work)
                .onSuccess(() -> heard.add("success"))
                .onFailure(sentence -> heard.add("failure: " + sentence))
                .andFinally(() -> heard.add("end"));
    }
}
