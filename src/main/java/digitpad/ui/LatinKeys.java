package digitpad.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Finds the Latin character on the key of a character of another script, so that shortcuts work on keyboards without
 * Latin letters. JavaFX gives the place of a key on none of these: it reports no key code, but the typed text.
 */
public final class LatinKeys {
    private static final String LATIN = "qwertyuiop[]asdfghjklzxcvbnm";

    /** The characters of standard layouts in the order of {@link #LATIN}; a blank where none is needed. */
    private static final String[] LAYOUTS = {
        // Russian
        "йцукенгшщзхъфывапролдячсмить",
        // Ukrainian and Belarusian
        "        ў  ї і              ",
        // Greek
        " ςερτυθιοπ  ασδφγηξκλζχψωβνμ",
        // Arabic
        "ضصثقفغعهخحجدشسيبلاتنمئءؤر ىة",
        // Persian, where it differs
        "           چ  ی      ظطز ذ پ",
        // Hebrew
        "  קראטוןםפ  שדגכעיחלךזסבהנמצ",
    };

    private static final Map<Character, Character> TO_LATIN = toLatin();

    private LatinKeys() {}

    /** Returns the Latin letter, bracket or digit on the key of a character; other text is returned unchanged. */
    static String of(String text) {
        if (text.length() != 1) {
            return text;
        }
        char character = text.toLowerCase(Locale.ROOT).charAt(0);
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        return TO_LATIN.containsKey(character) ? TO_LATIN.get(character).toString() : text;
    }

    /** Returns the event of a pressed key with the code of the Latin letter on it, if it has no code. */
    public static KeyEvent withCode(KeyEvent pressed) {
        String latin = of(pressed.getText());
        if (pressed.getCode() != KeyCode.UNDEFINED || latin.equals(pressed.getText())) {
            return pressed;
        }
        KeyCode code = KeyCode.getKeyCode(latin.toUpperCase(Locale.ROOT));
        return new KeyEvent(
                pressed.getSource(),
                pressed.getTarget(),
                pressed.getEventType(),
                pressed.getCharacter(),
                pressed.getText(),
                code == null ? KeyCode.UNDEFINED : code,
                pressed.isShiftDown(),
                pressed.isControlDown(),
                pressed.isAltDown(),
                pressed.isMetaDown());
    }

    private static Map<Character, Character> toLatin() {
        Map<Character, Character> latin = new HashMap<>();
        for (String layout : LAYOUTS) {
            for (int i = 0; i < layout.length(); i++) {
                if (layout.charAt(i) != ' ') {
                    latin.putIfAbsent(layout.charAt(i), LATIN.charAt(i));
                }
            }
        }
        return Map.copyOf(latin);
    }
}
