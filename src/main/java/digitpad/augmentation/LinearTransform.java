package digitpad.augmentation;

import java.util.random.RandomGenerator;

/** A linear map of the plane, around its origin. */
record LinearTransform(double xx, double xy, double yx, double yy) {
    /** Rotation after shear after scaling, each drawn up to its strength to either side. */
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
}
