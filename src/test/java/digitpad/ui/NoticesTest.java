package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.ui.controls.FakeUiTimer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests when notices disappear. */
class NoticesTest {
    private final FakeUiTimer timer = new FakeUiTimer();
    private final Notices notices = new Notices(timer);
    private final Notices.Topic pictures = notices.topic();
    private final Notices.Topic models = notices.topic();

    @Test
    void everyNotice_disappearsAfterAWhile() {
        for (Notices.Kind kind : Notices.Kind.values()) {
            if (kind == Notices.Kind.INFO) {
                notices.info("Saved.");
            } else {
                notices.error("Not saved.");
            }
            assertEquals(kind, notices.currentProperty().get().orElseThrow().kind());
            assertEquals(List.of(kind.duration()), timer.delays());
            timer.elapse();
            assertEquals(Optional.empty(), notices.currentProperty().get());
        }
    }

    @Test
    void newNotice_hasItsFullTime() {
        notices.error("Not saved.");
        notices.info("Saved.");
        assertEquals(List.of(Notices.Kind.INFO.duration()), timer.delays());
        notices.dismiss();
        assertEquals(List.of(), timer.delays());
    }

    @Test
    void resolvedNotice_disappears() {
        pictures.error("There is no picture.");
        pictures.resolve();
        assertEquals(Optional.empty(), notices.currentProperty().get());
        assertEquals(List.of(), timer.delays());
    }

    @Test
    void resolvedTopic_leavesOtherNotices() {
        pictures.error("There is no picture.");
        models.resolve();
        assertEquals("There is no picture.", message());
        models.error("There is no model.");
        pictures.resolve();
        assertEquals("There is no model.", message());
        notices.info("Saved.");
        models.resolve();
        assertEquals("Saved.", message());
    }

    private String message() {
        return notices.currentProperty().get().orElseThrow().message();
    }
}
