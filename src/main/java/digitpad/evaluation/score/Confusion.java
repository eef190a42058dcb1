package digitpad.evaluation.score;

import digitpad.text.Messages;

/**
 * A digit that is read as another one.
 *
 * @param label the true digit, 0 to 9
 * @param answer the digit that it is read as, not the label
 * @param count how often, at least 1
 */
public record Confusion(int label, int answer, int count) {
    private static final Messages TEXT = Messages.of(Confusion.class);

    /** Returns it in words, such as "9 read as 4: 7 times". */
    public String text() {
        return TEXT.get("confusion", label, answer, count);
    }
}
