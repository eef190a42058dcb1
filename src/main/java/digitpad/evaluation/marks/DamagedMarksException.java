package digitpad.evaluation.marks;

import java.io.IOException;

/** Thrown if a file does not hold marks. */
final class DamagedMarksException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedMarksException(String reason) {
        super(reason);
    }

    DamagedMarksException(IOException cause) {
        super(cause);
    }
}
