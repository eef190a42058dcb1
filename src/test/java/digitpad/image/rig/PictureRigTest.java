package digitpad.image.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.TestEngine;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads a fixed part of the rig's pictures. */
@Tag("long")
class PictureRigTest {
    private static final int PICTURES = 2;
    private static final double MIN_RIGHT = 0.95;
    private static final double MAX_WRONG = 0.01;

    /** Conditions in which a person needs to guess as well. */
    private static final String HARD = "gaps in strokes.*|hard shadow.*";

    @Test
    void picturesAreReadInAllConditions() {
        try (Recognizer recognizer = Recognizer.of(TestEngine.ENGINE, new ModelStore(Path.of("unused")).load("best"))) {
            Shapes shapes = new Shapes(recognizer);
            List<Score> scores = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            for (Condition condition : PictureRig.conditions()) {
                Score score = Score.of(condition, DrawSet.DEVELOPMENT, PICTURES, shapes, recognizer);
                scores.add(score);
                if (score.count(Outcome.RIGHT) == 0 && !condition.name().matches(HARD)) {
                    failed.add(condition.name());
                }
            }
            assertEquals(List.of(), failed, "conditions in which no picture is read right");
            Score all = Score.sum(scores);
            assertTrue(all.share(Outcome.RIGHT) >= MIN_RIGHT, all.share(Outcome.RIGHT) + " read right");
            assertTrue(all.share(Outcome.WRONG) <= MAX_WRONG, all.share(Outcome.WRONG) + " read wrong");
        }
    }
}
