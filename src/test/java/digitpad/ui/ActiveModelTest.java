package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.Model;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActiveModelTest {
    private static final int PATIENCE_SECONDS = 60;
    private static Model saved;
    private static Model learning;

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private ActiveModel active;

    @BeforeAll
    static void build() {
        saved = TestModels.untrained("saved", 1);
        learning = TestModels.untrained("learning", 2);
    }

    @BeforeEach
    void choose() {
        active = new ActiveModel(new ModelStore(folder), background, new Notices());
        active.use(saved);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aNetworkInTrainingAnswersOnlyIfThatIsWished() {
        active.follow(learning);
        assertAnswers(saved, false);
        active.followsTrainingProperty().set(true);
        assertAnswers(saved, false);
        active.follow(learning);
        assertAnswers(learning, true);
        assertEquals(Optional.of(saved), active.chosenProperty().get(), "it is not what will be remembered");
    }

    @Test
    void theChosenModelComesBackWhenTheWishOrTheTrainingEnds() {
        active.followsTrainingProperty().set(true);
        active.follow(learning);
        active.stopFollowing();
        assertAnswers(saved, false);
        assertTrue(active.followsTrainingProperty().get(), "the next training is followed again");
        active.follow(learning);
        active.followsTrainingProperty().set(false);
        assertAnswers(saved, false);
    }

    @Test
    void whoChoosesAModelMeansItWhateverIsInTraining() throws InterruptedException {
        active.followsTrainingProperty().set(true);
        active.follow(learning);
        active.choose("tutorial");
        Runnable loaded = window.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        active.follow(learning);
        loaded.run();
        assertEquals(
                "tutorial", active.modelProperty().get().orElseThrow().info().name());
        assertFalse(active.inTrainingProperty().get());
        assertFalse(active.followsTrainingProperty().get());
    }

    private void assertAnswers(Model expected, boolean inTraining) {
        assertEquals(Optional.of(expected), active.modelProperty().get());
        assertEquals(inTraining, active.inTrainingProperty().get());
    }
}
