package digitpad.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ink for tests. */
final class Strokes {
    private Strokes() {}

    /** A stroke through x, y, x, y, ... */
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

    /** The same ink, each sample moved somewhere else, drawn with pens of another width. */
    static Ink transformed(Ink ink, UnaryOperator<InkPoint> move, double penFactor) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            strokes.add(new Stroke(stroke.points().stream().map(move).toList(), stroke.width() * penFactor));
        }
        return new Ink(strokes);
    }

    /** One to four strokes of random samples all over the pad, dots among them. */
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
