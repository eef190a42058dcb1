package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InkPieceTest {
    private static final Stroke DOWN = new Stroke(List.of(new InkPoint(40, 20), new InkPoint(40, 260)), 16);
    private static final Stroke ACROSS = new Stroke(List.of(new InkPoint(100, 60), new InkPoint(200, 60)), 12);

    @Test
    void equallyLongPiecesCoverTheWholeStroke() {
        List<InkPiece> pieces = InkPiece.of(sheet(DOWN));
        assertTrue(pieces.size() > 8, "expected more than 8 overlapping pieces, not " + pieces.size());
        double reached = 20;
        for (InkPiece piece : pieces) {
            assertTrue(piece.points().get(0).y() <= reached, "pieces must not leave gaps");
            reached = last(piece).y();
            assertEquals(pieces.get(0).points().size(), piece.points().size());
        }
        assertEquals(260, reached, 5);
    }

    @Test
    void sheetWithoutKeepsTheRestOfTheStroke() {
        InkPiece middle = InkPiece.of(sheet(DOWN)).get(6);
        List<Stroke> left = middle.sheetWithout().ink().strokes();
        assertEquals(2, left.size());
        assertEquals(20, left.get(0).points().get(0).y());
        assertTrue(lastOf(left.get(0)).y() < middle.points().get(0).y());
        assertTrue(left.get(1).points().get(0).y() > last(middle).y());
        assertEquals(260, lastOf(left.get(1)).y(), 5);
        assertEquals(DOWN.width(), left.get(0).width());
    }

    @Test
    void shortStrokesAmongSeveralArePiecesThemselves() {
        List<InkPiece> pieces = InkPiece.of(sheet(DOWN, ACROSS));
        assertTrue(pieces.stream().anyMatch(piece -> piece.sheetWithout().equals(sheet(DOWN))));
        assertTrue(
                pieces.stream().noneMatch(piece -> piece.sheetWithout().equals(sheet(ACROSS))),
                "a stroke that is most of the ink is not a piece");
    }

    @Test
    void dotAndBlankSheetHaveNoPieces() {
        assertEquals(List.of(), InkPiece.of(Sheet.blank()));
        assertEquals(List.of(), InkPiece.of(sheet(new Stroke(List.of(new InkPoint(9, 9)), 16))));
    }

    private static Sheet sheet(Stroke... strokes) {
        return new Sheet(Optional.empty(), new Ink(List.of(strokes)));
    }

    private static InkPoint last(InkPiece piece) {
        return piece.points().get(piece.points().size() - 1);
    }

    private static InkPoint lastOf(Stroke stroke) {
        return stroke.points().get(stroke.points().size() - 1);
    }
}
