package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.model.TestStores;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActiveModelTest {
    private static final int TIMEOUT_SECONDS = 60;
    private static Model saved;
    private static Model trainingModel;

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> uiQueue = new LinkedBlockingQueue<>();
    private final Background background = new Background(uiQueue::add);
    private final Notices notices = new Notices();
    private ActiveModel active;

    @BeforeAll
    static void build() {
        saved = TestModels.untrained("saved", 1);
        trainingModel = TestModels.untrained("in training", 2);
    }

    @BeforeEach
    void choose() {
        active = new ActiveModel(new ModelStore(folder), background, notices);
        active.use(saved);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void modelInTraining_isUsedOnlyWhenFollowed() {
        active.follow(trainingModel);
        assertInUse(saved, false);
        active.followsTrainingProperty().set(true);
        assertInUse(saved, false);
        active.follow(trainingModel);
        assertInUse(trainingModel, true);
        assertEquals(Optional.of(saved), active.chosenProperty().get(), "the chosen model does not change");
    }

    @Test
    void chosenModelReturnsWhenFollowingOrTrainingEnds() {
        active.followsTrainingProperty().set(true);
        active.follow(trainingModel);
        active.stopFollowing();
        assertInUse(saved, false);
        assertTrue(active.followsTrainingProperty().get(), "the next training will be followed, too");
        active.follow(trainingModel);
        active.followsTrainingProperty().set(false);
        assertInUse(saved, false);
    }

    @Test
    void choosingAModel_stopsFollowingTheTraining() throws InterruptedException {
        active.followsTrainingProperty().set(true);
        active.follow(trainingModel);
        active.choose("tutorial");
        Runnable loaded = uiQueue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        active.follow(trainingModel);
        loaded.run();
        assertEquals(
                "tutorial", active.modelProperty().get().orElseThrow().info().name());
        assertFalse(active.inTrainingProperty().get());
        assertFalse(active.followsTrainingProperty().get());
    }

    @Test
    void openedModel_isAddedOnlyOnce() throws InterruptedException {
        Path file = folder.resolve("elsewhere/ada.digitpad");
        ModelFile.write(file, trainingModel);
        assertEquals("ada was added to your models. It is now in use.", noticeAfterOpening(file));
        assertEquals(
                "You already have this model as ada, so it was not added. It is now in use.", noticeAfterOpening(file));
        Path copy = folder.resolve("elsewhere/copy.digitpad");
        ModelFile.write(copy, new ModelStore(folder).load("tutorial"));
        assertEquals(
                "You already have this model as tutorial, so it was not added. It is now in use.",
                noticeAfterOpening(copy));
        assertEquals(
                "tutorial", active.chosenProperty().get().orElseThrow().info().name());
    }

    private String noticeAfterOpening(Path file) throws InterruptedException {
        active.open(file, "best");
        while (notices.currentProperty().get().isEmpty()) {
            Runnable task = uiQueue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            assertTrue(task != null, "timed out waiting for a task");
            task.run();
        }
        String message = notices.currentProperty().get().get().message();
        notices.dismiss();
        return message;
    }

    private void assertInUse(Model expected, boolean inTraining) {
        assertEquals(Optional.of(expected), active.modelProperty().get());
        assertEquals(inTraining, active.inTrainingProperty().get());
    }

    @Test
    void unresponsiveDrive_doesNotDelayOtherWrites() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        ModelStore unresponsive = TestStores.neverAnswering(folder, reading::countDown);
        new ActiveModel(unresponsive, background, new Notices()).open(folder.resolve("a.digitpad"), "best");
        assertTrue(reading.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        CountDownLatch written = new CountDownLatch(1);
        background.work(written::countDown).runInWriteQueue();
        assertTrue(written.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
    }
}
