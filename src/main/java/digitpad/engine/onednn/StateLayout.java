package digitpad.engine.onednn;

import java.util.ArrayList;
import java.util.List;

/**
 * Where checkpoints keep the optimizer's state, in the layout of deeplearning4j. Neighboring trained parameters form a
 * block, which ends where a batch normalization has statistics that are not trained. A block holds the first number of
 * all its parameters, then the second.
 */
final class StateLayout {
    private final List<Slot> slots = new ArrayList<>();
    private final int size;

    /**
     * A sequence of the optimizer's numbers for one array of parameters.
     *
     * @param tensor index of the array among the trained ones
     * @param number which of the optimizer's numbers
     * @param start index of the first value among all values of the state
     */
    record Slot(int tensor, int number, int start) {}

    /**
     * @param trained all trained parameters, in storage order
     * @param stateSize how many numbers the optimizer keeps for each parameter
     */
    StateLayout(List<ParameterTensor> trained, int stateSize) {
        int total = 0;
        int first = 0;
        while (first < trained.size()) {
            int end = endOfBlock(trained, first);
            for (int number = 0; number < stateSize; number++) {
                for (int i = first; i < end; i++) {
                    slots.add(new Slot(i, number, total));
                    total += trained.get(i).array().size();
                }
            }
            first = end;
        }
        size = total;
    }

    private static int endOfBlock(List<ParameterTensor> trained, int first) {
        int end = first + 1;
        while (end < trained.size()
                && trained.get(end).start()
                        == trained.get(end - 1).start()
                                + trained.get(end - 1).array().size()) {
            end++;
        }
        return end;
    }

    List<Slot> slots() {
        return slots;
    }

    /** Returns the number of values. */
    int size() {
        return size;
    }
}
