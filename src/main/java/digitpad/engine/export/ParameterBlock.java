package digitpad.engine.export;

/** The parameters of one layer in a file of another program. */
final class ParameterBlock {
    /** Converts a layer's values in the file to those of DigitPad's layer. */
    @FunctionalInterface
    interface Conversion {
        /**
         * Converts the values.
         *
         * @throws UnsupportedNetworkFileException if DigitPad's layer cannot have these
         */
        float[] convert(float[] stored) throws UnsupportedNetworkFileException;
    }

    private final int count;
    private final Conversion conversion;

    /** {@code count} is the number of values in the file. */
    ParameterBlock(int count, Conversion conversion) {
        this.count = count;
        this.conversion = conversion;
    }

    /** Returns a block whose values are used as they are. */
    static ParameterBlock same(int count) {
        return new ParameterBlock(count, stored -> stored);
    }

    int count() {
        return count;
    }

    /** Converts a layer's values in the file to those of DigitPad's layer. */
    float[] convert(float[] stored) throws UnsupportedNetworkFileException {
        return conversion.convert(stored);
    }
}
