package digitpad.dataset.formats;

import digitpad.dataset.IdxReader;
import digitpad.image.DigitImage;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads arrays in NumPy's NPY format: images or labels as whole numbers, row by row. Pickled objects are not read.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the format</a>
 */
final class NpyArray {
    private static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MAX_HEADER = 64 * 1024;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([ui])([1248])'");
    private static final Pattern ROW_ORDER = Pattern.compile("'fortran_order'\\s*:\\s*False");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]{1,100})\\)");
    private static final Messages TEXT = Messages.of(NpyArray.class);

    private final String name;
    private final DataInputStream in;
    private final String header;

    /**
     * Reads the header.
     *
     * @param name of the array and its file, for messages
     */
    private NpyArray(String name, InputStream stream) throws IOException {
        this.name = name;
        in = new DataInputStream(stream);
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new UserException(TEXT.get("npy.noarray", name));
        }
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        long length = version == 1
                ? Short.toUnsignedLong(Short.reverseBytes(in.readShort()))
                : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (length > MAX_HEADER) {
            throw new UserException(TEXT.get("npy.noarray", name));
        }
        byte[] text = new byte[(int) length];
        in.readFully(text);
        header = new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Returns the bytes of an array of images with the shape (n, 28, 28), (n, 784) or (n, 28, 28, 1). */
    static byte[] images(String name, InputStream stream) throws IOException {
        NpyArray array = new NpyArray(name, stream);
        List<Long> shape = array.shape();
        long pixels = shape.stream().skip(1).reduce(1L, (product, side) -> product * Math.min(side, 1_000_000));
        if (shape.size() < 2 || pixels != DigitImage.PIXELS || (shape.size() == 3 && shape.get(1) != DigitImage.SIZE)) {
            throw new UserException(TEXT.get("npy.images", name, shape.toString()));
        }
        Matcher type = array.type();
        if (!type.group(3).equals("1") || !type.group(2).equals("u")) {
            throw new UserException(TEXT.get("npy.pixels", name));
        }
        return array.read(array.count(shape) * DigitImage.PIXELS);
    }

    /** Returns the labels of an array with the shape (n), each 0 to 9. */
    static byte[] labels(String name, InputStream stream) throws IOException {
        NpyArray array = new NpyArray(name, stream);
        List<Long> shape = array.shape();
        if (shape.size() != 1 && !(shape.size() == 2 && shape.get(1) == 1)) {
            throw new UserException(TEXT.get("npy.labels", name, shape.toString()));
        }
        Matcher type = array.type();
        int bytes = Integer.parseInt(type.group(3));
        byte[] labels = new byte[array.count(shape)];
        ByteBuffer values = ByteBuffer.wrap(array.read(labels.length * bytes))
                .order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < labels.length; i++) {
            long label = switch (bytes) {
                case 1 -> values.get();
                case 2 -> values.getShort();
                case 4 -> values.getInt();
                default -> values.getLong();
            };
            if (label < 0 || label > 9) {
                throw new UserException(TEXT.get("npy.label", name, i + 1, label));
            }
            labels[i] = (byte) label;
        }
        return labels;
    }

    private Matcher type() {
        Matcher type = TYPE.matcher(header);
        if (!type.find() || !ROW_ORDER.matcher(header).find()) {
            throw new UserException(TEXT.get("npy.type", name));
        }
        return type;
    }

    private List<Long> shape() {
        Matcher text = SHAPE.matcher(header);
        if (!text.find()) {
            throw new UserException(TEXT.get("npy.type", name));
        }
        List<Long> shape = new ArrayList<>();
        for (String side : text.group(1).split(",", -1)) {
            if (!side.isBlank()) {
                shape.add(side.strip().length() > 9 ? Integer.MAX_VALUE : Long.parseLong(side.replace(" ", "")));
            }
        }
        return shape;
    }

    private int count(List<Long> shape) {
        if (shape.get(0) < 1 || shape.get(0) > IdxReader.MAX_COUNT) {
            throw new UserException(TEXT.get("npy.count", name, shape.get(0), IdxReader.MAX_COUNT));
        }
        return shape.get(0).intValue();
    }

    private byte[] read(int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length < bytes || in.read() >= 0) {
            throw new UserException(TEXT.get("npy.length", name));
        }
        return read;
    }
}
