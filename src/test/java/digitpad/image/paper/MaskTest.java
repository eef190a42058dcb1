package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void connectedToCorners_leavesOutInnerParts() {
        Mask mask = mask("##..#", "#.#..", "..#.#", "#..##");
        assertEquals("##..#\n#....\n....#\n#..##", text(mask.connectedToCorners()));
    }

    /** The end of a row does not touch the start of the next. */
    @Test
    void parts_touchBySidesOnly() {
        assertEquals("##.\n...\n...", text(mask("##.", "..#", "#..").largestPart()));
        assertEquals("...\n.##\n...", text(mask("#..", ".##", "#..").largestPart()));
    }

    @Test
    void largestPart_isTheFirstOfEqualOnes() {
        assertEquals("##...\n.....", text(mask("##.##", ".....").largestPart()));
    }

    @Test
    void largestPart_ofNothingIsNothing() {
        assertEquals("..\n..", text(mask("..", "..").largestPart()));
        assertEquals("..\n..", text(mask("..", "..").connectedToCorners()));
    }

    @Test
    void wholePicture_isOnePart() {
        assertEquals("##\n##", text(mask("##", "##").largestPart()));
        assertEquals("##\n##", text(mask("##", "##").connectedToCorners()));
        assertEquals("..\n..", text(mask("##", "##").inverted()));
    }

    static Mask mask(String... rows) {
        return Mask.where(SmallPlanes.of(rows), value -> value > 0);
    }

    private static String text(Mask mask) {
        return SmallPlanes.text(mask.toPlane());
    }
}
