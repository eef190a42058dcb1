package digitpad.image.rig;

/** Uneven light: factors on the brightness of each pixel. */
final class Light {
    private Light() {}

    /** Light that falls off by {@code fall} in one direction. */
    static void gradient(Canvas canvas, double degrees, double fall) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        apply(canvas, (x, y) -> 1 - fall * (0.5 + 0.5 * (x * cos + y * sin) / 1.42));
    }

    /** A half plane in the shadow; its edge is {@code blur} pixels wide. */
    static void shadow(Canvas canvas, double degrees, double offset, double brightness, double blur) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double pixels = Math.max(canvas.width, canvas.height) / 2.0;
        apply(canvas, (x, y) -> {
            double distance = (x * cos + y * sin - offset) * pixels;
            return brightness + (1 - brightness) / (1 + Math.exp(-4 * distance / Math.max(1, blur)));
        });
    }

    /** A bright spot that falls to {@code darkest} within {@code radius}, where 1 is half the picture's side. */
    static void spot(Canvas canvas, double centerX, double centerY, double radius, double darkest) {
        apply(canvas, (x, y) -> {
            double distance = Math.hypot(x - centerX, y - centerY) / radius;
            return darkest + (1 - darkest) * Math.exp(-distance * distance);
        });
    }

    static void vignette(Canvas canvas, double fall) {
        apply(canvas, (x, y) -> 1 - fall * Math.pow((x * x + y * y) / 2, 1.5));
    }

    private interface Factor {
        double at(double x, double y);
    }

    private static void apply(Canvas canvas, Factor factor) {
        for (int i = 0; i < canvas.width * canvas.height; i++) {
            int row = i / canvas.width;
            double x = 2.0 * (i % canvas.width) / canvas.width - 1;
            double y = 2.0 * row / canvas.height - 1;
            float brightness = (float) factor.at(x, y);
            for (int channel = 0; channel < 3; channel++) {
                canvas.channel(channel)[i] *= brightness;
            }
        }
    }
}
