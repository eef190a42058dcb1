package digitpad.network;

import java.util.List;

/**
 * One array of a layer's parameters, stored as a sequence of floats.
 *
 * @param name such as {@code weights}
 * @param shape its dimensions, outermost first
 * @param order which index changes fastest in storage
 */
public record ParameterArray(String name, List<Integer> shape, Order order) {
    /** The storage order: the index that changes fastest. Model files contain the constants' names in lower case. */
    public enum Order {
        /** The last (row-major, as in C). */
        C,
        /** The first (column-major, as in Fortran). */
        F
    }

    /**
     * @throws IllegalArgumentException if there are more than {@link Integer#MAX_VALUE} values
     */
    public ParameterArray {
        shape = List.copyOf(shape);
        if (shape.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("array too large: " + shape);
        }
    }

    /** Returns the number of values. */
    public int size() {
        return shape.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
    }

    /** Returns a row-major array. */
    static ParameterArray rowMajor(String name, Integer... shape) {
        return new ParameterArray(name, List.of(shape), Order.C);
    }

    /** Returns a column-major array. */
    static ParameterArray columnMajor(String name, Integer... shape) {
        return new ParameterArray(name, List.of(shape), Order.F);
    }

    /** Returns an array of one dimension; its order is {@code f} in files. */
    static ParameterArray vector(String name, int length) {
        return new ParameterArray(name, List.of(length), Order.F);
    }
}
