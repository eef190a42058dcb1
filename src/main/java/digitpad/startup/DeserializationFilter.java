package digitpad.startup;

import java.io.ObjectInputFilter;

/**
 * Rejects Java deserialization in the whole process: a serialized object can make a program run any code. DigitPad's
 * files contain none, but some of its libraries could read them.
 */
public final class DeserializationFilter {
    private static final String OPTION = "jdk.serialFilter";

    private DeserializationFilter() {}

    /** Sets the filter, unless the option {@code jdk.serialFilter} has set one. */
    public static void apply() {
        // Java has then set the filter itself; the class Config would only slow down the start.
        boolean optionIsSet = System.getProperty(OPTION) != null;
        if (!optionIsSet && ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(input -> ObjectInputFilter.Status.REJECTED);
        }
    }
}
