package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FittingTextTest {
    private static final String TEXT = "1,152 products: −0.123 + bias 0.010 = −0.113";

    private final Font font = Font.font(null, FontWeight.BOLD, 15);

    @Test
    void shortText_keepsItsFont() {
        double width = FittingText.width(TEXT, font);
        assertEquals(font, FittingText.font(TEXT, font, 10, width));
        assertEquals(TEXT, FittingText.cut(TEXT, font, width));
    }

    @Test
    void longText_getsSmallerFontOfSameStyle() {
        double width = 0.8 * FittingText.width(TEXT, font);
        Font smaller = FittingText.font(TEXT, font, 10, width);
        assertTrue(smaller.getSize() < 15 && smaller.getSize() >= 10, smaller.toString());
        assertEquals(font.getStyle(), smaller.getStyle());
        assertEquals(TEXT, FittingText.cut(TEXT, smaller, width), "nothing is cut");
    }

    @Test
    void textTooLongForSmallestFont_isCut() {
        Font smallest = FittingText.font(TEXT, font, 10, 100);
        assertEquals(10, smallest.getSize());
        String cut = FittingText.cut(TEXT, smallest, 100);
        assertTrue(cut.endsWith("…") && cut.length() > 5, cut);
        assertTrue(FittingText.width(cut, smallest) <= 100);
        assertEquals("", FittingText.cut(TEXT, smallest, 1));
    }
}
