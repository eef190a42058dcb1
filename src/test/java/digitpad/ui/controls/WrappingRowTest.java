package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class WrappingRowTest {
    private static final double SPACING = 10;

    private final Region growing = region(200, 40);
    private final Region fixed = region(100, 60);
    private final WrappingRow row = new WrappingRow(SPACING, growing, fixed);

    WrappingRowTest() {
        HBox.setHgrow(growing, Priority.ALWAYS);
    }

    @Test
    void wideRow_givesRestToGrowingChild() {
        layOut(500, 80);
        assertTrue(row.isSideBySide());
        assertPlace(growing, 0, 0, 390, 80);
        assertPlace(fixed, 400, 0, 100, 80);
        assertEquals(60, row.minHeight(500));
    }

    @Test
    void narrowRow_stacksItsChildren() {
        layOut(309, 130);
        assertFalse(row.isSideBySide());
        assertEquals(40 + SPACING + 60, row.minHeight(309));
        assertPlace(growing, 0, 0, 309, 50);
        assertPlace(fixed, 0, 60, 309, 70);
    }

    @Test
    void exactlyFittingRow_staysSideBySide() {
        layOut(310, 60);
        assertPlace(growing, 0, 0, 200, 60);
        assertPlace(fixed, 210, 0, 100, 60);
    }

    @Test
    void hiddenChild_takesNoRoom() {
        fixed.setManaged(false);
        layOut(200, 40);
        assertPlace(growing, 0, 0, 200, 40);
    }

    @Test
    void minWidth_isThatOfWidestChild() {
        assertEquals(200, row.minWidth(-1));
    }

    private void layOut(double width, double height) {
        row.resize(width, height);
        row.layout();
    }

    private static void assertPlace(Region child, double x, double y, double width, double height) {
        assertEquals(x, child.getLayoutX());
        assertEquals(y, child.getLayoutY());
        assertEquals(width, child.getWidth());
        assertEquals(height, child.getHeight());
    }

    private static Region region(double width, double height) {
        Region region = new Region();
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        return region;
    }
}
