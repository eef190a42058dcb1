package digitpad.ui.inside.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.explanation.ConvolutionCell;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputContributionBarsTest {
    private static final List<ConvolutionCell.Part> FOUR_PARTS = IntStream.range(0, 4)
            .mapToObj(map -> new ConvolutionCell.Part(map, new float[1], new float[1], new float[1], map))
            .toList();

    private final InputContributionBars bars = new InputContributionBars(FOUR_PARTS, 50, 20);

    @Test
    void mapAtReturnsTheMapOfTheBar() {
        assertEquals(OptionalInt.of(0), bars.mapAt(0, 50));
        assertEquals(OptionalInt.of(3), bars.mapAt(19.9, 60), "bars are 5 pixels wide");
    }

    @Test
    void noMapOutsideTheBars() {
        assertEquals(OptionalInt.empty(), bars.mapAt(20, 60));
        assertEquals(OptionalInt.empty(), bars.mapAt(-1, 60));
        assertEquals(OptionalInt.empty(), bars.mapAt(5, 49));
        assertEquals(OptionalInt.empty(), bars.mapAt(5, 50 + InputContributionBars.HEIGHT + 1));
    }
}
