package digitpad.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Creates ink for tests. */
final class Strokes {
    private Strokes() {}

    /** Returns a stroke through the points x, y, x, y, ... */
    static Stroke of(double width, double... coordinates) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new InkPoint(coordinates[i], coordinates[i + 1]));
        }
        return new Stroke(points, width);
    }

    static Sheet sheet(Stroke... strokes) {
        return new Sheet(Optional.empty(), new Ink(List.of(strokes)));
    }

    /** Returns the ink with each sample moved and each pen width scaled. */
    static Ink transformed(Ink ink, UnaryOperator<InkPoint> move, double penFactor) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            strokes.add(new Stroke(stroke.points().stream().map(move).toList(), stroke.width() * penFactor));
        }
        return new Ink(strokes);
    }

    /** Returns one to four strokes of random samples anywhere on the pad; a stroke may be a dot. */
    static Arbitrary<Ink> anyInk() {
        Arbitrary<Double> coordinate =
                Arbitraries.doubles().between(0, Ink.PAD_SIZE).ofScale(3);
        Arbitrary<InkPoint> point = Combinators.combine(coordinate, coordinate).as(InkPoint::new);
        Arbitrary<List<InkPoint>> points = point.list().ofMinSize(1).ofMaxSize(25);
        Arbitrary<Double> width = Arbitraries.doubles().between(2, 40).ofScale(2);
        return Combinators.combine(points, width)
                .as(Stroke::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Ink::new);
    }
}
