package digitpad.dataset.formats;

import digitpad.dataset.MnistData;
import digitpad.text.Messages;
import java.nio.file.Path;
import java.util.Locale;

/** EMNIST's images have rows and columns exchanged, so that its digits lie on their sides, mirrored. */
public final class Emnist {
    private static final Messages TEXT = Messages.of(Emnist.class);

    private Emnist() {}

    /** Returns the data with upright images if it was read from a file that is named as EMNIST's are. */
    public static MnistData upright(MnistData data, Path file) {
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).startsWith("emnist")) {
            return data;
        }
        return new MnistData(
                        data.training().transposed(),
                        data.test().transposed(),
                        data.location(),
                        data.ownName(),
                        data.remarks())
                .with(TEXT.get("emnist.transposed"));
    }
}
