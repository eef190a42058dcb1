package digitpad.engine.export;

import digitpad.text.Messages;

/** Thrown if a file of another program contains what this program cannot use. The message is part of a sentence. */
public final class UnsupportedNetworkFileException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.of(UnsupportedNetworkFileException.class);

    UnsupportedNetworkFileException(String key, Object... arguments) {
        super(TEXT.get(key, arguments));
    }
}
