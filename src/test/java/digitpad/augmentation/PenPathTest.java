package digitpad.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.ink.InkPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenPathTest {
    private final PenPath corner = new PenPath(List.of(new InkPoint(0, 0), new InkPoint(10, 0), new InkPoint(10, 30)));

    @Test
    void length_isTheSumOfItsLines() {
        assertEquals(40, corner.length());
        assertEquals(0, new PenPath(List.of(new InkPoint(3, 4))).length());
    }

    @Test
    void between_hasSamplesAndNewEnds() {
        assertEquals(List.of(new InkPoint(5, 0), new InkPoint(10, 0), new InkPoint(10, 6)), corner.between(5, 16));
        assertEquals(List.of(new InkPoint(10, 10), new InkPoint(10, 12)), corner.between(20, 22));
    }

    @Test
    void between_wholeLengthReturnsAllSamples() {
        assertEquals(List.of(new InkPoint(0, 0), new InkPoint(10, 0), new InkPoint(10, 30)), corner.between(0, 40));
    }

    @Test
    void between_pathWithoutLengthReturnsItsPoint() {
        InkPoint dot = new InkPoint(3, 4);
        assertEquals(List.of(dot), new PenPath(List.of(dot)).between(0, 0));
        assertEquals(List.of(dot), new PenPath(List.of(dot, dot)).between(0, 0));
    }
}
