package digitpad.engine;

/** An engine cannot compute a network on this machine. Another engine may. */
public final class UnsupportedNetworkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsupportedNetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
