package digitpad.ui.train.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final Span WHOLE = new Span(0, 20_000);

    @Property
    void zoomKeepsStepUnderCursor(
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double factor) {
        Span zoomed = WHOLE.zoomed(factor, share, WHOLE);
        assertEquals(WHOLE.stepAt(share), zoomed.stepAt(share), 1e-6);
        assertEquals(factor * WHOLE.length(), zoomed.length(), 1e-6);
    }

    @Property
    void spanStaysWithinFullSpan(
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 5) double factor,
            @ForAll @DoubleRange(min = -3, max = 3) double distance) {
        Span span = WHOLE.zoomed(0.3, 0.5, WHOLE).moved(distance, WHOLE).zoomed(factor, share, WHOLE);
        assertTrue(span.from() >= -1e-6 && span.to() <= 20_000 + 1e-6, span.toString());
        assertTrue(span.length() >= 10 - 1e-6, "the minimum length is kept");
    }

    @Test
    void movingKeepsLengthAndStopsAtEnds() {
        Span span = new Span(1_000, 3_000);
        assertEquals(new Span(1_200, 3_200), span.moved(0.1, WHOLE));
        assertEquals(new Span(0, 2_000), span.moved(-5, WHOLE));
        assertEquals(new Span(18_000, 20_000), span.moved(50, WHOLE));
    }

    @Test
    void emptySpanIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> new Span(5, 5));
    }
}
