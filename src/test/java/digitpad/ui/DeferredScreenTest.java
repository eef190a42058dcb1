package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class DeferredScreenTest {
    private final FakeScreen real = new FakeScreen();
    private final AtomicInteger created = new AtomicInteger();
    private final DeferredScreen screen = new DeferredScreen("fake", "Fake", false, () -> {
        created.incrementAndGet();
        return real;
    });

    @Test
    void screenThatNobodyOpens_isNotCreated() {
        assertEquals("fake", screen.id());
        assertEquals("Fake", screen.title());
        assertFalse(screen.hasTab());
        assertEquals(Optional.empty(), screen.titleStatus().getValue());
        assertEquals(Optional.empty(), screen.closeWarning());
        screen.close();
        assertEquals(0, created.get());
    }

    @Test
    void openedScreen_isCreatedOnce() {
        screen.prepare();
        assertEquals(1, created.get());
        assertSame(real.node(), screen.node());
        assertSame(real.node(), screen.mainControl());
        assertEquals(1, created.get());
    }

    @Test
    void createdScreen_givesStatusAndWarning() {
        ObservableValue<Optional<String>> status = screen.titleStatus();
        screen.prepare();
        real.status.set(Optional.of("10 %"));
        assertEquals(Optional.of("10 %"), status.getValue());
        assertEquals(Optional.of("busy"), screen.closeWarning());
        screen.close();
        assertTrue(real.closed);
    }

    private static final class FakeScreen implements Screen {
        private final Group node = new Group();
        private final ObjectProperty<Optional<String>> status = new SimpleObjectProperty<>(Optional.empty());
        private boolean closed;

        @Override
        public String id() {
            return "real";
        }

        @Override
        public String title() {
            return "Real";
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public Node mainControl() {
            return node;
        }

        @Override
        public ObservableValue<Optional<String>> titleStatus() {
            return status;
        }

        @Override
        public Optional<String> closeWarning() {
            return Optional.of("busy");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
