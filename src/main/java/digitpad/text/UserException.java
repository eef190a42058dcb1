package digitpad.text;

/**
 * Something the user gave cannot be used, or something the program needs is missing. The message is one finished
 * sentence that says what is wrong and what to do; it is shown as it is, in the window and on the terminal.
 */
public class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserException(String sentence) {
        super(sentence);
    }

    public UserException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
