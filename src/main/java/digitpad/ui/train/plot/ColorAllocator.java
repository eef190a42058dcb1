package digitpad.ui.train.plot;

import java.util.HashMap;
import java.util.Map;

/** Assigns each run the lowest free color number, until the number is freed. */
final class ColorAllocator {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Returns the color number of a run, from 0; assigns one if it has none. */
    int of(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            number = 0;
            while (numbers.containsValue(number)) {
                number++;
            }
            numbers.put(id, number);
        }
        return number;
    }

    /** Frees the number of a run for another one. */
    void free(String id) {
        numbers.remove(id);
    }
}
