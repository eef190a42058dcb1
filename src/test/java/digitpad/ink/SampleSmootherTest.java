package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SampleSmootherTest {
    private static final double MAX_SHIFT = 0.8;

    @Test
    void circleRoundedToPixelsBecomesSmooth() {
        List<InkPoint> circle = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double angle = i * 0.05;
            double pixel = 0.5;
            circle.add(new InkPoint(
                    pixel * Math.rint((140 + 80 * Math.cos(angle)) / pixel),
                    pixel * Math.rint((140 + 80 * Math.sin(angle)) / pixel)));
        }
        double before = roughness(circle);
        double after = roughness(SampleSmoother.smooth(circle));
        assertTrue(after < before / 4, "roughness is " + before + " before and " + after + " after");
    }

    @Test
    void cornerStaysACorner() {
        List<InkPoint> corner = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            corner.add(new InkPoint(100, 10 * i));
        }
        for (int i = 1; i <= 10; i++) {
            corner.add(new InkPoint(100 + 10 * i, 100));
        }
        assertTrue(SampleSmoother.smooth(corner).get(10).distanceTo(corner.get(10)) <= MAX_SHIFT + 1e-9);
    }

    @Property
    void samplesMoveLittleAndEndsStay(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(max = 280) Double> xs,
            @ForAll @Size(min = 40, max = 40) List<@DoubleRange(max = 280) Double> ys) {
        List<InkPoint> samples = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            samples.add(new InkPoint(xs.get(i), ys.get(i)));
        }
        List<InkPoint> smoothed = SampleSmoother.smooth(samples);
        assertEquals(samples.size(), smoothed.size());
        assertEquals(samples.get(0), smoothed.get(0));
        assertEquals(samples.get(samples.size() - 1), smoothed.get(smoothed.size() - 1));
        for (int i = 0; i < samples.size(); i++) {
            assertTrue(samples.get(i).distanceTo(smoothed.get(i)) <= MAX_SHIFT + 1e-9);
        }
    }

    /** Returns the mean difference of consecutive turning angles, in radians. */
    private static double roughness(List<InkPoint> points) {
        double sum = 0;
        for (int i = 2; i + 2 < points.size(); i++) {
            sum += Math.abs(turn(points, i) - turn(points, i + 1));
        }
        return sum / (points.size() - 4);
    }

    private static double turn(List<InkPoint> points, int i) {
        return Math.IEEEremainder(direction(points, i) - direction(points, i - 1), 2 * Math.PI);
    }

    private static double direction(List<InkPoint> points, int i) {
        return Math.atan2(
                points.get(i + 1).y() - points.get(i).y(),
                points.get(i + 1).x() - points.get(i).x());
    }
}
