package digitpad.engine.export;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;

/**
 * The entry {@code coefficients.bin} of deeplearning4j's zips: a vector as ND4J writes it. That is a buffer of
 * integers, which describe the shape, followed by a buffer of values. A buffer is its kind, its length, the type of its
 * values, and the values, all in Java's binary format of basic types.
 */
final class Coefficients {
    static final String ENTRY = "coefficients.bin";

    private static final String KIND = "MIXED_DATA_TYPES";
    /** ND4J's flag for 32-bit floats among the properties of a shape. */
    private static final long FLOAT_FLAG = 0x2000;
    /** The description of a shape is the rank, as many lengths and strides, and three more integers. */
    private static final int MAX_RANK = 2;

    private static final int MAX_SHAPE_LENGTH = 2 * MAX_RANK + 4;

    private Coefficients() {}

    /** The head of a buffer. */
    private record Head(long length, String type) {}

    /** Writes a vector of 32-bit floats, from the buffer's position to its limit. */
    static void write(OutputStream target, FloatBuffer values) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(target, 1 << 16));
        // Rank, length, stride, properties, element-wise stride, order.
        long[] shape = {1, values.remaining(), 1, FLOAT_FLAG, 1, 'c'};
        writeHead(out, shape.length, "LONG");
        for (long value : shape) {
            out.writeLong(value);
        }
        writeHead(out, values.remaining(), "FLOAT");
        for (int i = values.position(); i < values.limit(); i++) {
            out.writeFloat(values.get(i));
        }
        out.flush();
    }

    private static void writeHead(DataOutputStream out, long length, String type) throws IOException {
        out.writeUTF(KIND);
        out.writeLong(length);
        out.writeUTF(type);
    }

    /**
     * Reads a vector of floats or doubles, which are rounded to floats.
     *
     * @param count the expected number of values; no more are read
     * @throws UnsupportedNetworkFileException if the content is no such vector, or has another number of values
     * @throws java.io.EOFException if there are fewer values than the content says
     * @throws IOException if reading fails
     */
    static float[] read(DataInputStream in, int count) throws IOException, UnsupportedNetworkFileException {
        checkShape(in, count);
        Head head = readHead(in);
        if (head.length() != count) {
            throw new UnsupportedNetworkFileException("dl4j.parameters", head.length(), count);
        }
        boolean wide = head.type().equals("DOUBLE");
        if (!wide && !head.type().equals("FLOAT")) {
            throw new UnsupportedNetworkFileException("dl4j.numbers", Dl4jNode.printable(head.type()));
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = wide ? (float) in.readDouble() : in.readFloat();
            if (!Float.isFinite(values[i])) {
                throw new UnsupportedNetworkFileException("dl4j.infinite");
            }
        }
        return values;
    }

    private static void checkShape(DataInputStream in, int count) throws IOException, UnsupportedNetworkFileException {
        Head head = readHead(in);
        boolean wide = head.type().equals("LONG");
        if ((!wide && !head.type().equals("INT")) || head.length() < 1 || head.length() > MAX_SHAPE_LENGTH) {
            throw new UnsupportedNetworkFileException("dl4j.vector");
        }
        long[] shape = new long[(int) head.length()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = wide ? in.readLong() : in.readInt();
        }
        long rank = shape[0];
        if (rank < 1 || rank > MAX_RANK || shape.length != 2 * rank + 4) {
            throw new UnsupportedNetworkFileException("dl4j.vector");
        }
        long rows = rank == 1 ? 1 : shape[1];
        long length = shape[(int) rank];
        if (rows != 1 || length != count) {
            throw new UnsupportedNetworkFileException("dl4j.parameters", length, count);
        }
    }

    private static Head readHead(DataInputStream in) throws IOException, UnsupportedNetworkFileException {
        long length = switch (in.readUTF()) {
            case "HEAP", "DIRECT", "JAVACPP" -> in.readInt();
            case "LONG_SHAPE", KIND -> in.readLong();
            default -> throw new UnsupportedNetworkFileException("dl4j.vector");
        };
        return new Head(length, in.readUTF());
    }
}
