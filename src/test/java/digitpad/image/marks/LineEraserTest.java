package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.image.paper.Plane;
import digitpad.image.paper.SmallPlanes;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineEraserTest {
    private static final PrintedLine ROW_2 = new PrintedLine(2, 0, 1);

    @Test
    void line_isClearedWithItsBlurredEdges() {
        assertEquals("#......\n.......\n.......\n.......\n#......", erased("#......", "", "5555555", "", "#......"));
    }

    /** The line is 5, the stroke that crosses it 9. */
    @Test
    void strokeAcross_staysWhole() {
        assertEquals(
                "...9...\n...9...\n...9...\n...9...\n...9...",
                erased("...9...", "...9...", "5559555", "...9...", "...9..."));
    }

    /** The stroke is as dark as the line, but thicker there. */
    @Test
    void strokeAsDarkAsTheLine_staysWhole() {
        assertEquals(
                "...5...\n...5...\n...5...\n...5...\n...5...",
                erased("...5...", "...5...", "5555555", "...5...", "...5..."));
    }

    @Test
    void lineNearTheRow_isFound() {
        assertEquals(".......\n.......\n.......\n.......\n.......", erased("5555555", "", "", "", ""));
        assertEquals(".......\n.......\n.......\n.......\n.......", erased("", "", "", "", "5555555"));
    }

    @Test
    void rowWithoutInk_changesNothing() {
        assertEquals(".......\n.......\n.......\n.......\n.......", erased("", "", "", "", ""));
    }

    /** Where a stroke ends on a line, only the line's own ink is cleared. */
    @Test
    void lineUnderAStroke_isCleared() {
        assertEquals(".......\n.......\n...9...\n.......\n.......", erased("", "", "5559555", "...5...", ""));
    }

    private static String erased(String... rows) {
        String[] padded = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            padded[i] = rows[i].isEmpty() ? ".".repeat(7) : rows[i];
        }
        Plane ink = SmallPlanes.of(padded);
        LineEraser.erase(List.of(ROW_2), ink, 0.02f);
        return SmallPlanes.text(ink);
    }
}
