package digitpad.explanation;

import digitpad.network.Shape;

/**
 * How the {@link LogOdds} of one digit change with every value of every level, by back-propagation through the network's
 * layers as they read (dropout off). Cells that did not win in pooling or that ReLU holds at 0 have no say, so that most
 * of the work falls away.
 *
 * @param digit whose log-odds
 * @param levels {@code [level][value]}, arranged as the activations; not to be changed
 */
public record Gradients(int digit, float[][] levels) {
    /** The gradients of a digit's log-odds at the activations of one image. */
    public static Gradients of(Anatomy anatomy, Activations activations, int digit) {
        float[][] levels = new float[anatomy.levels()][];
        int last = anatomy.lastLevel();
        levels[last] = LogOdds.gradient(anatomy.model().preset().outputs(), activations.logits(), digit);
        for (int level = last; level > 0; level--) {
            NetworkLayer layer = anatomy.layer(level);
            float[] inner = beforeRectifier(layer, activations.of(level), levels[level]);
            float[] below = new float[layer.input().size()];
            if (layer instanceof Convolution convolution) {
                convolution(convolution, inner, below);
            } else if (layer instanceof MaxPooling pooling) {
                pooling(pooling, activations.of(level - 1), inner, below);
            } else if (layer instanceof Normalization normalization) {
                normalization(normalization, inner, below);
            } else {
                fullyConnected((FullyConnected) layer, inner, below);
            }
            levels[level - 1] = below;
        }
        return new Gradients(digit, levels);
    }

    /** The gradients of a level. */
    public float[] of(int level) {
        return levels[level];
    }

    /** The gradients of what ReLU got, from those of what it gave: none where it gave 0. */
    static float[] beforeRectifier(NetworkLayer layer, float[] outputs, float[] gradients) {
        if (!layer.rectified()) {
            return gradients;
        }
        float[] inner = new float[gradients.length];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = outputs[i] > 0 ? gradients[i] : 0;
        }
        return inner;
    }

    private static void convolution(Convolution layer, float[] gradients, float[] below) {
        Shape output = layer.output();
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] != 0) {
                int cell = i % output.area();
                scatter(
                        layer,
                        i / output.area(),
                        layer.seenBy(Window.of(cell / output.width(), cell % output.width())),
                        gradients[i],
                        below);
            }
        }
    }

    /** Gives every cell that one output cell looked at its share. */
    private static void scatter(Convolution layer, int map, Window window, float gradient, float[] below) {
        Shape input = layer.input();
        int kernel = layer.kernel();
        int firstRow = Math.max(0, -window.top());
        int lastRow = Math.min(kernel - 1, input.height() - 1 - window.top());
        int firstColumn = Math.max(0, -window.left());
        int lastColumn = Math.min(kernel - 1, input.width() - 1 - window.left());
        for (int from = 0; from < input.maps(); from++) {
            int start = layer.kernelStart(map, from);
            for (int row = firstRow; row <= lastRow; row++) {
                int target = input.index(from, window.top() + row, window.left());
                for (int column = firstColumn; column <= lastColumn; column++) {
                    below[target + column] += gradient * layer.weights()[start + row * kernel + column];
                }
            }
        }
    }

    private static void pooling(MaxPooling layer, float[] inputs, float[] gradients, float[] below) {
        Shape output = layer.output();
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] != 0) {
                int cell = i % output.area();
                int winner = layer.winner(inputs, i / output.area(), cell / output.width(), cell % output.width());
                below[winner] += gradients[i];
            }
        }
    }

    private static void normalization(Normalization layer, float[] gradients, float[] below) {
        int area = layer.input().area();
        for (int i = 0; i < gradients.length; i++) {
            below[i] = gradients[i] * layer.gamma()[i / area] / layer.deviation()[i / area];
        }
    }

    private static void fullyConnected(FullyConnected layer, float[] gradients, float[] below) {
        for (int unit = 0; unit < gradients.length; unit++) {
            if (gradients[unit] != 0) {
                int start = unit * below.length;
                for (int i = 0; i < below.length; i++) {
                    below[i] += gradients[unit] * layer.weights()[start + i];
                }
            }
        }
    }
}
