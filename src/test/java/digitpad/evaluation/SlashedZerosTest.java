package digitpad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.Stroke;
import digitpad.ink.UnipenReader;
import java.awt.geom.Line2D;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class SlashedZerosTest {
    @Test
    void list_namesCrossedZeros() {
        List<LabeledInk> zeros = SlashedZeros.among(UnipenReader.read(RealData.strokeFile("unipen-digits.unp"))
                .samples()
                .digits());
        assertEquals(SlashedZeros.count(), zeros.size());
        assertTrue(zeros.stream().allMatch(zero -> crosses(zero.ink().strokes())));
    }

    private static boolean crosses(List<Stroke> strokes) {
        for (int i = 1; i < strokes.size(); i++) {
            if (crosses(strokes.get(0).points(), strokes.get(i).points())) {
                return true;
            }
        }
        return false;
    }

    private static boolean crosses(List<InkPoint> one, List<InkPoint> other) {
        for (int i = 1; i < one.size(); i++) {
            for (int j = 1; j < other.size(); j++) {
                if (Line2D.linesIntersect(
                        one.get(i - 1).x(),
                        one.get(i - 1).y(),
                        one.get(i).x(),
                        one.get(i).y(),
                        other.get(j - 1).x(),
                        other.get(j - 1).y(),
                        other.get(j).x(),
                        other.get(j).y())) {
                    return true;
                }
            }
        }
        return false;
    }
}
