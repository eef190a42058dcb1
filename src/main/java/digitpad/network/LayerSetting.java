package digitpad.network;

import digitpad.text.Messages;
import java.util.regex.Pattern;

/**
 * A number of a layer, such as its maps, with its range.
 *
 * @param id in message keys
 * @param min the smallest value
 * @param max the largest value
 */
public record LayerSetting(String id, double min, double max) {
    /** Maps of a convolution. */
    public static final LayerSetting MAPS = new LayerSetting("maps", 1, 256);

    /** Rows and columns of a convolution's kernels; only odd numbers. */
    public static final LayerSetting KERNEL = new LayerSetting("kernel", 1, 9);

    /** Distance between neighboring positions of a kernel. */
    public static final LayerSetting STRIDE = new LayerSetting("stride", 1, 2);

    /** Rows and columns of the squares of a pooling layer. */
    public static final LayerSetting SIDE = new LayerSetting("side", 2, 4);

    /** Units of a dense layer. */
    public static final LayerSetting UNITS = new LayerSetting("units", 1, 4_096);

    /** Share of the values that a dropout layer drops in training. */
    public static final LayerSetting DROPPED = new LayerSetting("dropped", 0, 0.9);

    private static final Messages TEXT = Messages.of(LayerSetting.class);
    private static final int MAX_NAME_LENGTH = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0," + (MAX_NAME_LENGTH - 1) + "}");

    /**
     * Returns a value that is valid.
     *
     * @param layer name of the layer, for the message
     * @throws IllegalArgumentException if it is out of its range; the message is for users
     */
    int requireValid(String layer, int value) {
        requireValid(layer, (double) value);
        return value;
    }

    /**
     * Returns a value that is valid.
     *
     * @param layer name of the layer, for the message
     * @throws IllegalArgumentException if it is out of its range; the message is for users
     */
    double requireValid(String layer, double value) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(TEXT.get("layer." + id, layer, value, min, max));
        }
        return value;
    }

    /**
     * Returns a name of a layer that is valid. Names are in files, in Inside and in other programs.
     *
     * @throws IllegalArgumentException if it is missing, has more than {@value #MAX_NAME_LENGTH} characters, or other
     *     characters than letters, digits, spaces, dots, hyphens and underscores; the message is for users
     */
    static String requireValidName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(TEXT.get("layer.name", name == null ? "" : shortened(name)));
        }
        return name;
    }

    private static String shortened(String name) {
        String printable = name.replaceAll("\\P{Print}", "?");
        return printable.length() <= MAX_NAME_LENGTH ? printable : printable.substring(0, MAX_NAME_LENGTH) + "…";
    }
}
