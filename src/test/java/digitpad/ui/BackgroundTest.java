package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final FakeUiThread uiThread = new FakeUiThread();
    private final Background background = new Background(uiThread);
    /** The calls of handlers, all on the fake UI thread. */
    private final List<String> calls = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void success_callsSuccessHandlerThenFinalHandler() throws InterruptedException {
        AtomicReference<Thread> worker = new AtomicReference<>();
        task("result", worker).run();
        uiThread.runNext(1);
        assertEquals(List.of("success: result", "end"), calls);
        assertNotEquals(Thread.currentThread(), worker.get());
    }

    @Test
    void failure_callsFailureHandlerThenFinalHandler() throws InterruptedException {
        background
                .task(() -> {
                    throw new UserException("No such folder.");
                })
                .onSuccess(result -> calls.add("success"))
                .onFailure(message -> calls.add("failure: " + message.text()))
                .andFinally(() -> calls.add("end"))
                .run();
        uiThread.runNext(1);
        assertEquals(List.of("failure: No such folder.", "end"), calls);
    }

    @Test
    void reportedFailure_showsReasonAndDetails() throws InterruptedException {
        Notices notices = new Notices();
        background
                .work(() -> {
                    throw new UserException("The disk is full.", new IOException("/tmp/.digit.part"));
                })
                .reportTo(notices.topic())
                .onFailure(() -> calls.add("failure"))
                .run();
        uiThread.runNext(1);
        assertEquals(
                Optional.of(new Notices.Notice(
                        Notices.Kind.ERROR, "The disk is full.", Optional.of("java.io.IOException: /tmp/.digit.part"))),
                notices.currentProperty().get());
        assertEquals(List.of("failure"), calls);
    }

    @Test
    void internalError_hasItsNameInTheDetails() {
        ErrorMessage message = Background.describe(new IllegalStateException("broken"));
        assertEquals("Internal error. See the log for details.", message.text());
        assertEquals(Optional.of("java.lang.IllegalStateException: broken"), message.details());
    }

    @Test
    void success_resolvesEarlierFailure() throws InterruptedException {
        Notices notices = new Notices();
        Notices.Topic topic = notices.topic();
        topic.error("The disk is full.");
        background.work(() -> {}).reportTo(topic).run();
        uiThread.runNext(1);
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void finalHandler_runsEvenIfAnotherHandlerFails() throws InterruptedException {
        background
                .task(() -> "result")
                .onSuccess(result -> {
                    throw new IllegalStateException(result);
                })
                .andFinally(() -> calls.add("end"))
                .run();
        assertThrows(IllegalStateException.class, () -> uiThread.runNext(1));
        assertEquals(List.of("end"), calls);
    }

    @Test
    void workWithoutResult_callsHandlersLikeTask() throws InterruptedException {
        work(() -> {}).run();
        uiThread.runNext(1);
        work(() -> {
                    throw new UserException("The disk is full.");
                })
                .run();
        uiThread.runNext(1);
        assertEquals(List.of("success", "end", "failure: The disk is full.", "end"), calls);
    }

    @Test
    void submittedTask_canBeCanceled() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        Future<?> future = work(() -> {
                    running.countDown();
                    new CountDownLatch(1).await();
                })
                .submit();
        running.await();
        future.cancel(true);
        uiThread.runNext(1);
        assertTrue(calls.get(0).startsWith("failure: "), calls.toString());
    }

    @Test
    void writeQueue_runsTasksInOrder() throws InterruptedException {
        CountDownLatch bothQueued = new CountDownLatch(1);
        List<Integer> written = new ArrayList<>();
        background
                .work(() -> {
                    bothQueued.await();
                    written.add(1);
                })
                .runInWriteQueue();
        background.work(() -> written.add(2)).runInWriteQueue();
        bothQueued.countDown();
        uiThread.runNext(2);
        assertEquals(List.of(1, 2), written);
    }

    private BackgroundTask<String> task(String result, AtomicReference<Thread> worker) {
        return background
                .task(() -> {
                    worker.set(Thread.currentThread());
                    return result;
                })
                .onSuccess(value -> calls.add("success: " + value))
                .onFailure(message -> calls.add("failure: " + message.text()))
                .andFinally(() -> calls.add("end"));
    }

    private BackgroundTask<Void> work(BackgroundTask.Work work) {
        return background
                .work(work)
                .onSuccess(() -> calls.add("success"))
                .onFailure(message -> calls.add("failure: " + message.text()))
                .andFinally(() -> calls.add("end"));
    }
}
