package digitpad.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ui.Background;
import digitpad.ui.Palette;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarkedPictureModelTest {
    private static final int TIMEOUT_SECONDS = 60;

    private final BlockingQueue<Runnable> uiQueue = new LinkedBlockingQueue<>();
    private final Background background = new Background(uiQueue::add);
    private final ObjectProperty<Optional<PicturePreview>> preview = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(palette(Color.BLUE));
    private final MarkedPictureModel model = new MarkedPictureModel(preview, palette, BarPicture.HEIGHT, background);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void picture_isMarkedOffTheUiThread() throws InterruptedException {
        assertEquals(Optional.empty(), model.markedProperty().get());
        preview.set(bar(70));
        assertEquals(Optional.empty(), model.markedProperty().get());
        runNext();
        assertTrue(model.markedProperty().get().isPresent());
        preview.set(Optional.empty());
        assertEquals(Optional.empty(), model.markedProperty().get());
    }

    @Test
    void previewShownAgain_isNotMarkedAgain() throws InterruptedException {
        Optional<PicturePreview> first = bar(70);
        preview.set(first);
        runNext();
        MarkedPicture marked = model.markedProperty().get().orElseThrow();
        preview.set(bar(40));
        runNext();
        assertNotEquals(marked, model.markedProperty().get().orElseThrow());
        preview.set(first);
        assertSame(marked, model.markedProperty().get().orElseThrow());
    }

    @Test
    void changedTheme_keepsPictureUntilMarkedAgain() throws InterruptedException {
        preview.set(bar(70));
        runNext();
        MarkedPicture blue = model.markedProperty().get().orElseThrow();
        palette.set(palette(Color.RED));
        assertSame(blue, model.markedProperty().get().orElseThrow());
        runNext();
        int ink = model.markedProperty().get().orElseThrow().argb()[50 * BarPicture.WIDTH + 30];
        assertTrue((ink >> 16 & 0xFF) > 200 && (ink & 0xFF) < 50, Integer.toHexString(ink));
    }

    @Test
    void outdatedPicture_isNotShown() throws InterruptedException {
        preview.set(bar(70));
        Runnable outdated = next();
        preview.set(Optional.empty());
        outdated.run();
        assertEquals(Optional.empty(), model.markedProperty().get());
    }

    private static Optional<PicturePreview> bar(int length) {
        return Optional.of(PicturePreview.of(BarPicture.ofLength(length)));
    }

    private static Palette palette(Color accent) {
        Color other = Color.WHITE;
        return new Palette(other, other, other, other, accent, other, other, other);
    }

    private void runNext() throws InterruptedException {
        next().run();
    }

    private Runnable next() throws InterruptedException {
        Runnable next = uiQueue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertNotNull(next, "timed out waiting for a task");
        return next;
    }
}
