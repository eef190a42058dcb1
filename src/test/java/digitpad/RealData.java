package digitpad;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real data from paths in environment variables. Tests that need it are skipped if its variable is not set. */
public final class RealData {
    private RealData() {}

    /** Returns MNIST. */
    public static MnistData mnist() {
        return new MnistLibrary(UserFolders.under(Path.of("unused")), Map.of()).load(Optional.of(mnistFolder()));
    }

    /** Returns the folder with the four MNIST files. */
    public static Path mnistFolder() {
        return path("DIGITPAD_DATA", "the folder with the four MNIST files");
    }

    /** Returns the UNIPEN file with pen strokes. */
    public static Path strokeFile() {
        return path("DIGITPAD_STROKES", "the file pendigits-orig.tra of the UCI repository");
    }

    private static Path path(String variable, String description) {
        Optional<Path> path =
                Optional.ofNullable(System.getenv(variable)).map(Path::of).filter(Files::exists);
        Assumptions.assumeTrue(
                path.isPresent(), "skipped: set the environment variable " + variable + " to " + description);
        return path.orElseThrow();
    }
}
