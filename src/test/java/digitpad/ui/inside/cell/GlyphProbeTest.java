package digitpad.ui.inside.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.text.Font;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class GlyphProbeTest {
    @Test
    void missingCharacters_cannotBeShown() {
        assertCanShow(true, "a", "b");
        // Unicode assigns no characters to these codes, so no font has them.
        assertCanShow(false, "\u0378", "\u0379");
    }

    private static void assertCanShow(boolean expected, String one, String other) {
        assertEquals(
                expected,
                WaitForAsyncUtils.waitForAsyncFx(30_000, () -> GlyphProbe.canShow(Font.getDefault(), one, other)));
    }
}
