package digitpad;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Returns the UNIPEN file with the pen strokes of 30 writers. */
    public static Path strokeFile() {
        Path place = strokes();
        return Files.isDirectory(place) ? strokeFile("pendigits-orig.tra") : place;
    }

    /** Returns the stroke file of that name, or a copy of it that is compressed with gzip. */
    public static Path strokeFile(String name) {
        Path place = strokes();
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        Optional<Path> file = Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(each -> Files.isDirectory(place) || each.equals(place.toAbsolutePath()))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(file.isPresent(), "skipped: DIGITPAD_STROKES does not name " + name);
        return file.orElseThrow();
    }

    /** Returns the folder with pictures of digits, named by condition and digit. */
    public static Path pictureFolder() {
        return path("DIGITPAD_PICTURES", "a folder of pictures named like condition__7.png");
    }

    private static Path strokes() {
        return path("DIGITPAD_STROKES", "a stroke file or a folder of stroke files");
    }

    private static Path path(String variable, String description) {
        Optional<Path> path =
                Optional.ofNullable(System.getenv(variable)).map(Path::of).filter(Files::exists);
        Assumptions.assumeTrue(
                path.isPresent(), "skipped: set the environment variable " + variable + " to " + description);
        return path.orElseThrow();
    }
}
