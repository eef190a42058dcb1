package digitpad.ui.train.plot;

import java.util.HashMap;
import java.util.Map;

/** Gives each run the least number that is free, which it keeps while it is drawn. */
final class ColorAllocator {
    private final Map<String, Integer> given = new HashMap<>();

    /** The number of a run, from 0. */
    int of(String id) {
        Integer number = given.get(id);
        if (number == null) {
            number = 0;
            while (given.containsValue(number)) {
                number++;
            }
            given.put(id, number);
        }
        return number;
    }

    /** Leaves a run's number to another. */
    void free(String id) {
        given.remove(id);
    }
}
