package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.Coverage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DrawingPropertyTest {
    /** A user action, with a name for test reports. */
    private record Action(String name, Consumer<Drawing> what) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<Double> coordinate = Arbitraries.doubles().between(-20, 300).ofScale(1);
        Arbitrary<InkPoint> point = Combinators.combine(coordinate, coordinate).as(InkPoint::new);
        Arbitrary<Action> pen = point.map(at -> new Action("pen " + at, pad -> pad.beginStroke(at, 14)));
        Arbitrary<Action> eraser = point.map(at -> new Action("eraser " + at, pad -> pad.beginErasing(at, 25)));
        Arbitrary<Action> move = point.map(at -> new Action("move " + at, pad -> pad.moveTo(at)));
        Arbitrary<Action> other = Arbitraries.of(
                new Action("end", Drawing::endGesture),
                new Action("clear", Drawing::clear),
                new Action("open", pad -> pad.open(black())),
                new Action("undo", Drawing::undo),
                new Action("redo", Drawing::redo));
        return Arbitraries.oneOf(List.of(pen, eraser, move, move, move, other))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void redoRestoresWhatUndoRemoved(@ForAll("actions") List<Action> actions) {
        Drawing drawing = after(actions);
        drawing.endGesture();
        Sheet before = drawing.sheet();
        if (drawing.canUndo()) {
            drawing.undo();
            assertTrue(drawing.canRedo());
            drawing.redo();
        }
        assertSame(before, drawing.sheet());
    }

    @Property
    void undoRestoresTheSheetBeforeAGesture(@ForAll("actions") List<Action> actions) {
        Drawing drawing = after(actions);
        drawing.endGesture();
        Sheet before = drawing.sheet();
        drawing.beginStroke(new InkPoint(1, 1), 10);
        drawing.moveTo(new InkPoint(100, 100));
        drawing.endGesture();
        assertFalse(drawing.canRedo());
        drawing.undo();
        assertSame(before, drawing.sheet());
    }

    @Property
    void undoingAndRedoingAllStepsRestoresEverySheet(@ForAll("actions") List<Action> actions) {
        Drawing drawing = after(actions);
        drawing.endGesture();
        while (drawing.canRedo()) {
            drawing.redo();
        }
        Sheet last = drawing.sheet();
        List<Sheet> back = new ArrayList<>();
        while (drawing.canUndo()) {
            back.add(drawing.sheet());
            drawing.undo();
        }
        assertEquals(Sheet.blank(), drawing.sheet());
        for (int i = back.size() - 1; i >= 0; i--) {
            drawing.redo();
            assertSame(back.get(i), drawing.sheet());
        }
        assertSame(last, drawing.sheet());
    }

    @Property
    void consecutiveSheetsInTheHistoryDiffer(@ForAll("actions") List<Action> actions) {
        Drawing drawing = after(actions);
        while (drawing.canUndo()) {
            Sheet before = drawing.sheet();
            drawing.undo();
            assertNotEquals(before, drawing.sheet());
        }
    }

    @Property
    void noInkRemainsInsideTheEraserSweep(@ForAll("ink") Ink ink, @ForAll("sweep") List<InkPoint> sweep) {
        Sheet sheet = new Sheet(Optional.empty(), ink);
        Sheet left = new Eraser(sweep.get(0), sweep.get(1), 15).erase(sheet);
        for (Stroke stroke : left.ink().strokes()) {
            Polyline line = Polyline.of(stroke, 0.01);
            for (int i = 0; i < line.size(); i++) {
                double gap = distance(line.point(i), sweep) - stroke.width() / 2 - 15;
                assertTrue(gap > -0.5, "ink extends " + -gap + " into the sweep");
            }
        }
    }

    @Property
    void inkOutsideTheEraserSweepStays(@ForAll("ink") Ink ink, @ForAll("sweep") List<InkPoint> sweep) {
        Sheet sheet = new Sheet(Optional.empty(), ink);
        Coverage before = PadRenderer.render(sheet, 140);
        Coverage after = PadRenderer.render(new Eraser(sweep.get(0), sweep.get(1), 15).erase(sheet), 140);
        double widest = ink.strokes().stream().mapToDouble(Stroke::width).max().orElseThrow();
        for (int row = 0; row < 140; row++) {
            for (int column = 0; column < 140; column++) {
                InkPoint middle = new InkPoint(2 * column + 1, 2 * row + 1);
                if (distance(middle, sweep) > 15 + widest + 1) {
                    assertEquals(before.at(row, column), after.at(row, column), 0.2f);
                }
            }
        }
    }

    @Provide
    Arbitrary<Ink> ink() {
        return Strokes.anyInk();
    }

    @Provide
    Arbitrary<List<InkPoint>> sweep() {
        Arbitrary<Double> coordinate = Arbitraries.doubles().between(0, Ink.PAD_SIZE);
        return Combinators.combine(coordinate, coordinate)
                .as(InkPoint::new)
                .list()
                .ofSize(2);
    }

    private static double distance(InkPoint point, List<InkPoint> sweep) {
        InkPoint from = sweep.get(0);
        double dx = sweep.get(1).x() - from.x();
        double dy = sweep.get(1).y() - from.y();
        double length = Math.max(1e-12, dx * dx + dy * dy);
        double along = ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / length;
        double clamped = Math.max(0, Math.min(1, along));
        return point.distanceTo(new InkPoint(from.x() + clamped * dx, from.y() + clamped * dy));
    }

    private static Drawing after(List<Action> actions) {
        Drawing drawing = new Drawing();
        actions.forEach(action -> action.what().accept(drawing));
        return drawing;
    }

    private static Coverage black() {
        float[] ink = new float[28 * 20];
        Arrays.fill(ink, 1);
        return Coverage.of(28, 20, ink);
    }
}
