package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.paper.Plane;
import digitpad.image.paper.SmallPlanes;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void pixelsThatTouchAtCorners_areOneMark() {
        Marks marks = Marks.of(SmallPlanes.of("5....", ".#...", "..#.."), 0);
        Mark mark = marks.all().get(0);
        assertEquals(1, marks.all().size());
        assertEquals(3, mark.pixels());
        assertEquals(2.5, mark.mass(), 1e-6);
        assertEquals(2.5 / 3, mark.meanInk(), 1e-6);
        assertEquals(1, mark.peak());
        assertEquals(2, mark.borderPixels());
        assertEquals(List.of(3, 3), List.of(mark.width(), mark.height()));
    }

    /** The end of a row does not touch the start of the next. */
    @Test
    void marks_areNumberedInReadingOrder() {
        Marks marks = Marks.of(SmallPlanes.of("...#", "#...", "....", ".##."), 0);
        assertEquals(3, marks.all().size());
        assertEquals(1, marks.labels()[3]);
        assertEquals(2, marks.labels()[4]);
        assertEquals(0, marks.labels()[5]);
        Mark last = marks.all().get(2);
        assertEquals(3, last.number());
        assertEquals(List.of(1, 3, 2, 3), List.of(last.left(), last.top(), last.right(), last.bottom()));
    }

    @Test
    void inkUpToThreshold_isNoMark() {
        assertEquals(1, Marks.of(SmallPlanes.of("3.5"), 0.3f).all().size());
    }

    @Test
    void erase_clearsChosenMarksOnly() {
        Plane ink = SmallPlanes.of("##.7", "...7", "5...");
        Marks.of(ink, 0).erase(mark -> mark.height() == 2 || mark.peak() == 0.5f);
        assertEquals("##..\n....\n....", SmallPlanes.text(ink));
    }

    @Test
    void blankAndFullPictures_areMeasured() {
        assertEquals(List.of(), Marks.of(SmallPlanes.of("..", ".."), 0).all());
        Marks full = Marks.of(SmallPlanes.of("###", "###", "###"), 0);
        assertEquals(9, full.all().get(0).pixels());
        assertEquals(8, full.all().get(0).borderPixels());
        Marks pixel = Marks.of(SmallPlanes.of("#"), 0);
        assertEquals(1, pixel.all().get(0).borderPixels());
    }

    @Test
    void contains_comparesBoundingBoxes() {
        List<Mark> marks = Marks.of(SmallPlanes.of("#####", "#...#", "#.#.#", "#...#", "#####"), 0)
                .all();
        assertTrue(marks.get(0).contains(marks.get(1)));
        assertFalse(marks.get(1).contains(marks.get(0)));
    }
}
