package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestValueTest {
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private final LatestValue<String> latest = new LatestValue<>(window::add, received::add);

    @Test
    void onlyTheLatestOfWaitingValuesIsReceived() {
        latest.offer("first");
        latest.offer("second");
        latest.offer("third");
        assertEquals(1, window.size(), "one waits, however many were offered");
        window.remove().run();
        assertEquals(List.of("third"), received);
    }

    @Test
    void aValueOfferedAfterTheLastWasReceivedIsReceivedToo() {
        latest.offer("first");
        window.remove().run();
        latest.offer("second");
        window.remove().run();
        assertEquals(List.of("first", "second"), received);
    }

    @Test
    void aValueOfferedWhileOneIsReceivedIsNotLost() {
        List<String> seen = new ArrayList<>();
        List<LatestValue<String>> self = new ArrayList<>();
        self.add(new LatestValue<>(window::add, value -> {
            seen.add(value);
            if (seen.size() == 1) {
                self.get(0).offer("second");
            }
        }));
        self.get(0).offer("first");
        window.remove().run();
        window.remove().run();
        assertEquals(List.of("first", "second"), seen);
    }
}
