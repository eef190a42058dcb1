package digitpad.ui.inside.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.explanation.ConvolutionCell;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputContributionBarsTest {
    private static final List<ConvolutionCell.Part> FOUR = IntStream.range(0, 4)
            .mapToObj(map -> new ConvolutionCell.Part(map, new float[1], new float[1], new float[1], map))
            .toList();

    private final InputContributionBars strip = new InputContributionBars(FOUR, 50, 20);

    @Test
    void theMapIsTheOneWhoseBarIsThere() {
        assertEquals(OptionalInt.of(0), strip.mapAt(0, 50));
        assertEquals(OptionalInt.of(3), strip.mapAt(19.9, 60), "bars are 5 wide");
    }

    @Test
    void outsideTheBarsThereIsNoMap() {
        assertEquals(OptionalInt.empty(), strip.mapAt(20, 60));
        assertEquals(OptionalInt.empty(), strip.mapAt(-1, 60));
        assertEquals(OptionalInt.empty(), strip.mapAt(5, 49));
        assertEquals(OptionalInt.empty(), strip.mapAt(5, 50 + InputContributionBars.HEIGHT + 1));
    }
}
