package digitpad.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.Model;
import digitpad.model.ModelStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LatestRequestsTest {
    private final LatestRequests<String> requests = new LatestRequests<>();

    @Test
    void take_returnsOnlyTheLatestQuestion() throws InterruptedException {
        requests.ask("first");
        requests.ask("second");
        assertTrue(requests.hasPendingQuestion());
        assertEquals(
                new LatestRequests.Request<>(Optional.empty(), Optional.of("second")),
                requests.take().orElseThrow());
        assertFalse(requests.hasPendingQuestion());
    }

    @Test
    void anotherModel_repeatsTheLastQuestion() throws InterruptedException {
        Model best = new ModelStore(Path.of("no-models")).load("best");
        requests.use(best, question -> question + " again");
        assertEquals(Optional.empty(), requests.take().orElseThrow().question());
        requests.ask("what");
        requests.take();
        requests.use(best, question -> question + " again");
        assertFalse(requests.hasPendingQuestion(), "a repeated question does not count as asked");
        assertEquals(Optional.of(best), requests.pendingModel());
        assertEquals(
                new LatestRequests.Request<>(Optional.of(best), Optional.of("what again")),
                requests.take().orElseThrow());
        assertEquals(Optional.empty(), requests.pendingModel());
    }

    @Test
    void awaitRequest_doesNotTakeTheRequest() throws InterruptedException {
        assertFalse(requests.awaitRequest(1));
        requests.ask("what");
        assertTrue(requests.awaitRequest(0));
        assertTrue(requests.take().isPresent());
    }

    @Test
    void close_endsTheLoopAndRunsTheCleanup() throws Exception {
        CompletableFuture<Boolean> last = new CompletableFuture<>();
        CountDownLatch ended = new CountDownLatch(1);
        requests.startThread("test", () -> last.complete(requests.take().isPresent()), ended::countDown);
        requests.close();
        assertFalse(last.get(50, TimeUnit.SECONDS));
        assertTrue(ended.await(50, TimeUnit.SECONDS));
    }
}
