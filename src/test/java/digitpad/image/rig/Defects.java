package digitpad.image.rig;

/** What a camera, a scanner and dirty paper do to a picture. */
final class Defects {
    private Defects() {}

    /** Adds noise that is mostly the same in all colors. */
    static void noise(Canvas canvas, Draws draws, double deviation) {
        for (int i = 0; i < canvas.width * canvas.height; i++) {
            double common = draws.normal() * deviation;
            for (int channel = 0; channel < 3; channel++) {
                canvas.channel(channel)[i] += (float) (common + 0.4 * deviation * draws.normal());
            }
        }
    }

    /** Sets a share of the pixels to black or white. */
    static void saltAndPepper(Canvas canvas, Draws draws, double share) {
        for (int i = 0; i < canvas.width * canvas.height; i++) {
            if (draws.chance(share)) {
                float level = draws.chance(0.5) ? 0 : 1;
                for (int channel = 0; channel < 3; channel++) {
                    canvas.channel(channel)[i] = level;
                }
            }
        }
    }

    /** Blurs with three box filters, which are close to a Gaussian of the given standard deviation. */
    static void blur(Canvas canvas, double deviation) {
        int radius = (int) Math.max(1, Math.round(deviation));
        for (int channel = 0; channel < 3; channel++) {
            for (int round = 0; round < (deviation < 0.7 ? 1 : 3); round++) {
                box(canvas.channel(channel), canvas.width, 1, canvas.width, radius);
                box(canvas.channel(channel), canvas.height, canvas.width, canvas.width * canvas.height, radius);
            }
        }
    }

    private static void box(float[] values, int length, int step, int span, int radius) {
        float[] line = new float[length];
        int lines = values.length / length;
        for (int number = 0; number < lines; number++) {
            int start = step == 1 ? number * span : number;
            for (int i = 0; i < length; i++) {
                line[i] = values[start + i * step];
            }
            for (int i = 0; i < length; i++) {
                float sum = 0;
                for (int j = -radius; j <= radius; j++) {
                    sum += line[Math.max(0, Math.min(length - 1, i + j))];
                }
                values[start + i * step] = sum / (2 * radius + 1);
            }
        }
    }

    /** Adds round dots of one color at random places. */
    static void dots(Canvas canvas, Draws draws, int count, double smallest, double largest, Rgb color) {
        Mask mask = new Mask(canvas.width, canvas.height);
        for (int i = 0; i < count; i++) {
            mask.disk(
                    draws.uniform() * canvas.width,
                    draws.uniform() * canvas.height,
                    draws.between(smallest, largest) / 2);
        }
        canvas.paint(mask, color);
    }

    /** Adds short curved fibers of faint color, as in recycled paper. */
    static void fibers(Canvas canvas, Draws draws, int count, double opacity) {
        Mask mask = new Mask(canvas.width, canvas.height);
        for (int i = 0; i < count; i++) {
            double x = draws.uniform() * canvas.width;
            double y = draws.uniform() * canvas.height;
            double angle = draws.uniform() * 2 * Math.PI;
            double length = draws.between(4, 16);
            mask.line(x, y, x + length * Math.cos(angle), y + length * Math.sin(angle), 1);
        }
        canvas.paint(mask, 0, 0, Rgb.gray(0.35), opacity);
    }

    /** Adds soft clouds, as of a wiped board or crumpled paper. */
    static void clouds(Canvas canvas, Draws draws, double depth) {
        int cells = 5;
        double[] levels = new double[(cells + 1) * (cells + 1)];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = draws.normal() * depth;
        }
        for (int i = 0; i < canvas.width * canvas.height; i++) {
            double x = (double) (i % canvas.width) / canvas.width * cells;
            int row = i / canvas.width;
            double y = (double) row / canvas.height * cells;
            int left = (int) x;
            int top = (int) y;
            int at = top * (cells + 1) + left;
            double right = x - left;
            double down = y - top;
            double change = (1 - down) * ((1 - right) * levels[at] + right * levels[at + 1])
                    + down * ((1 - right) * levels[at + cells + 1] + right * levels[at + cells + 2]);
            for (int channel = 0; channel < 3; channel++) {
                canvas.channel(channel)[i] += (float) change;
            }
        }
    }
}
