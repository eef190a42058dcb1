package digitpad.network;

import java.util.List;

/**
 * One array of a layer's parameters, stored as one row of floats.
 *
 * @param name such as {@code weights}
 * @param shape its dimensions, outermost first
 * @param order which index runs fastest in the row
 */
public record ParameterArray(String name, List<Integer> shape, Order order) {
    /** Which index of an array runs fastest in storage; model files name the constants in small letters. */
    public enum Order {
        /** The last, as in the language C. */
        C,
        /** The first, as in Fortran. */
        F
    }

    /**
     * @throws IllegalArgumentException if it holds more numbers than an {@code int} counts
     */
    public ParameterArray {
        shape = List.copyOf(shape);
        if (shape.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an array too large: " + shape);
        }
    }

    /** How many numbers it holds. */
    public int size() {
        return shape.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
    }

    /** An array whose last index runs fastest. */
    static ParameterArray rowMajor(String name, Integer... shape) {
        return new ParameterArray(name, List.of(shape), Order.C);
    }

    /** An array whose first index runs fastest. */
    static ParameterArray columnMajor(String name, Integer... shape) {
        return new ParameterArray(name, List.of(shape), Order.F);
    }

    /** An array of one dimension, which files call {@code f}. */
    static ParameterArray vector(String name, int length) {
        return new ParameterArray(name, List.of(length), Order.F);
    }
}
