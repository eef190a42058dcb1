package digitpad.augmentation;

import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.random.RandomGenerator;

/** A linear transform of the plane: a 2x2 matrix, which leaves the origin where it is. */
record LinearTransform(double xx, double xy, double yx, double yy) {
    /** Draws a random transform: scaling, then shear, then rotation, each up to its strength in either direction. */
    static LinearTransform draw(Augmentation strengths, RandomGenerator random) {
        double angle = Math.toRadians(RandomDraws.symmetric(strengths.rotation(), random));
        double scaleX = Math.exp(RandomDraws.symmetric(Math.log1p(strengths.scale()), random));
        double scaleY = Math.exp(RandomDraws.symmetric(Math.log1p(strengths.scale()), random));
        double shear = RandomDraws.symmetric(strengths.shear(), random);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new LinearTransform(
                cos * scaleX, (cos * shear - sin) * scaleY, sin * scaleX, (sin * shear + cos) * scaleY);
    }

    double x(double x, double y) {
        return xx * x + xy * y;
    }

    double y(double x, double y) {
        return yx * x + yy * y;
    }

    /** Returns a stroke transformed around a point, which stays where it is. */
    Stroke around(double centerX, double centerY, Stroke stroke) {
        return new Stroke(
                stroke.points().stream()
                        .map(point -> {
                            double x = point.x() - centerX;
                            double y = point.y() - centerY;
                            return new InkPoint(centerX + x(x, y), centerY + y(x, y));
                        })
                        .toList(),
                stroke.width());
    }
}
