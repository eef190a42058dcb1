package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestValueTest {
    private final Queue<Runnable> uiQueue = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private final LatestValue<String> latest = new LatestValue<>(uiQueue::add, received::add);

    @Test
    void onlyLatestWaitingValueIsReceived() {
        latest.offer("first");
        latest.offer("second");
        latest.offer("third");
        assertEquals(1, uiQueue.size(), "one task is queued for any number of values");
        uiQueue.remove().run();
        assertEquals(List.of("third"), received);
    }

    @Test
    void valueOfferedAfterAnotherWasReceived_isReceived() {
        latest.offer("first");
        uiQueue.remove().run();
        latest.offer("second");
        uiQueue.remove().run();
        assertEquals(List.of("first", "second"), received);
    }

    @Test
    void valueOfferedDuringReception_isNotLost() {
        List<String> values = new ArrayList<>();
        List<LatestValue<String>> self = new ArrayList<>();
        self.add(new LatestValue<>(uiQueue::add, value -> {
            values.add(value);
            if (values.size() == 1) {
                self.get(0).offer("second");
            }
        }));
        self.get(0).offer("first");
        uiQueue.remove().run();
        uiQueue.remove().run();
        assertEquals(List.of("first", "second"), values);
    }
}
