package digitpad;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The real data, where the environment names it; tests that need it are skipped elsewhere. */
public final class RealData {
    private RealData() {}

    /** MNIST. */
    public static MnistData mnist() {
        return new MnistLibrary(UserFolders.under(Path.of("unused")), Map.of()).load(Optional.of(mnistFolder()));
    }

    /** The folder with MNIST's four files. */
    public static Path mnistFolder() {
        return named("DIGITPAD_DATA", "the folder with the four MNIST files");
    }

    /** The UNIPEN file of pen trajectories. */
    public static Path strokeFile() {
        return named("DIGITPAD_STROKES", "the file pendigits-orig.tra of the UCI repository");
    }

    private static Path named(String variable, String what) {
        Optional<Path> path =
                Optional.ofNullable(System.getenv(variable)).map(Path::of).filter(Files::exists);
        Assumptions.assumeTrue(path.isPresent(), "skipped: the environment variable " + variable + " names " + what);
        return path.orElseThrow();
    }
}
