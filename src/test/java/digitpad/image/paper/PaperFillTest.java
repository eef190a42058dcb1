package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperFillTest {
    @Test
    void ground_getsTheNearestPaperOfItsRow() {
        Plane picture = SmallPlanes.of("11111", "17181", "17281", "11111");
        Plane paper = SmallPlanes.of("00000", "06050", "06050", "00000");
        Mask sheet = MaskTest.mask(".....", ".#.#.", ".###.", ".....");
        assertEquals(
                Optional.of("67585\n67585\n67285\n67285"),
                PaperFill.around(sheet, picture, paper).map(SmallPlanes::text));
    }

    @Test
    void rowsWithoutSheet_copyTheNearestOne() {
        Plane picture = SmallPlanes.of("11", "98", "11", "11");
        Mask sheet = MaskTest.mask("..", "##", "..", "..");
        assertEquals(
                Optional.of("98\n98\n98\n98"),
                PaperFill.around(sheet, picture, picture).map(SmallPlanes::text));
    }

    @Test
    void noSheet_isNotFilled() {
        Plane picture = SmallPlanes.of("12", "34");
        assertEquals(Optional.empty(), PaperFill.around(MaskTest.mask("..", ".."), picture, picture));
    }

    @Test
    void wholeSheet_staysAsItIs() {
        Plane picture = SmallPlanes.of("12", "34");
        assertEquals(
                Optional.of("12\n34"),
                PaperFill.around(MaskTest.mask("##", "##"), picture, picture).map(SmallPlanes::text));
    }
}
