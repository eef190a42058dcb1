package digitpad.text;

/**
 * Thrown when the user's input cannot be used, or when something the program needs is missing. The message says what is
 * wrong and what to do; the window and the terminal show it unchanged.
 */
public class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserException(String message) {
        super(message);
    }

    public UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
