package digitpad.engine.export;

import java.util.function.UnaryOperator;

/** The parameters of one layer in a file of another program. */
final class ParameterBlock {
    private final int count;
    private final UnaryOperator<float[]> conversion;

    /**
     * @param count number of values in the file
     * @param conversion from these values to those of DigitPad's layer
     */
    ParameterBlock(int count, UnaryOperator<float[]> conversion) {
        this.count = count;
        this.conversion = conversion;
    }

    /** Returns a block whose values are used as they are. */
    static ParameterBlock same(int count) {
        return new ParameterBlock(count, UnaryOperator.identity());
    }

    int count() {
        return count;
    }

    /** Converts the file's values to those of DigitPad's layer. */
    float[] convert(float[] stored) {
        return conversion.apply(stored);
    }
}
