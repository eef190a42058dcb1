package digitpad.engine.export;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An object in deeplearning4j's configuration, with checked access to its properties. Class names are only compared;
 * no class is loaded.
 */
final class Dl4jNode {
    private static final String CLASS = "@class";
    private static final int MAX_PRINTED = 60;

    private final JsonNode json;

    private Dl4jNode(JsonNode json) {
        this.json = json;
    }

    /**
     * @throws UnsupportedNetworkFileException if {@code json} is not an object
     */
    static Dl4jNode of(JsonNode json) throws UnsupportedNetworkFileException {
        if (json == null || !json.isObject()) {
            throw new UnsupportedNetworkFileException("dl4j.configuration");
        }
        return new Dl4jNode(json);
    }

    /** Returns a property as it is; null if there is none. */
    JsonNode get(String property) {
        return json.get(property);
    }

    /** Returns whether a property has a value other than null. */
    boolean has(String property) {
        return json.hasNonNull(property);
    }

    /** Returns an object. */
    Dl4jNode object(String property) throws UnsupportedNetworkFileException {
        return of(json.get(property));
    }

    /** Returns the name of the object's class, which may be anything. */
    String type() throws UnsupportedNetworkFileException {
        JsonNode name = json.get(CLASS);
        if (name == null || !name.isTextual()) {
            throw new UnsupportedNetworkFileException("dl4j.old");
        }
        return name.textValue();
    }

    /** Returns a number from 1 to {@code max}. */
    int count(String property, int max) throws UnsupportedNetworkFileException {
        JsonNode value = json.get(property);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
            throw invalid(property);
        }
        int count = value.intValue();
        if (count < 1 || count > max) {
            throw invalid(property);
        }
        return count;
    }

    /** Returns a finite number. */
    double number(String property, double defaultValue) throws UnsupportedNetworkFileException {
        JsonNode value = json.get(property);
        if (value == null || value.isNull()) {
            return defaultValue;
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw invalid(property);
        }
        return value.doubleValue();
    }

    boolean flag(String property, boolean defaultValue) throws UnsupportedNetworkFileException {
        JsonNode value = json.get(property);
        if (value == null || value.isNull()) {
            return defaultValue;
        }
        if (!value.isBoolean()) {
            throw invalid(property);
        }
        return value.booleanValue();
    }

    String text(String property, String defaultValue) throws UnsupportedNetworkFileException {
        JsonNode value = json.get(property);
        if (value == null || value.isNull()) {
            return defaultValue;
        }
        if (!value.isTextual()) {
            throw invalid(property);
        }
        return value.textValue();
    }

    /** Returns both values of a property for rows and columns, which must be equal, 0 to 1,000. */
    int square(String property, int defaultValue) throws UnsupportedNetworkFileException {
        JsonNode value = json.get(property);
        if (value == null || value.isNull()) {
            return defaultValue;
        }
        if (!value.isArray()
                || value.size() != 2
                || !value.get(0).isInt()
                || !value.get(0).equals(value.get(1))) {
            throw invalid(property);
        }
        int side = value.get(0).intValue();
        if (side < 0 || side > 1000) {
            throw invalid(property);
        }
        return side;
    }

    /**
     * Checks that a property, if present, has that text.
     *
     * @throws UnsupportedNetworkFileException if it has another
     */
    void require(String property, String expected) throws UnsupportedNetworkFileException {
        if (!text(property, expected).equals(expected)) {
            throw invalid(property);
        }
    }

    /** Returns an exception for a property whose value is missing, invalid or not supported. */
    UnsupportedNetworkFileException invalid(String property) {
        JsonNode value = json.get(property);
        return new UnsupportedNetworkFileException(
                "dl4j.property", property, value == null ? "-" : printable(value.toString()));
    }

    /** Returns whether a property is a list of these whole numbers. */
    boolean isList(String property, int... values) {
        JsonNode list = get(property);
        if (list == null || !list.isArray() || list.size() != values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (!list.get(i).isInt() || list.get(i).intValue() != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the name of a class without its package, for display. */
    static String simpleName(String type) {
        return printable(type.substring(type.lastIndexOf('.') + 1));
    }

    /** Shortens a text for display and replaces control characters, which a terminal might execute. */
    static String printable(String text) {
        String shortened = text.length() <= MAX_PRINTED ? text : text.substring(0, MAX_PRINTED);
        return shortened.replaceAll("\\p{Cntrl}", " ");
    }
}
