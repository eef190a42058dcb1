package digitpad.dataset.formats;

import digitpad.dataset.DatasetSource;
import digitpad.dataset.MnistData;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A NumPy archive of images. */
record NpzFile(String name, Path location) implements DatasetSource {
    private static final String EXTENSION = ".npz";

    /** Returns the datasets among the files of a folder. */
    static List<NpzFile> in(List<Path> entries) {
        return entries.stream()
                .filter(file -> String.valueOf(file.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .endsWith(EXTENSION))
                .filter(NpzReader::isReadable)
                .flatMap(file -> of(file).stream())
                .toList();
    }

    /** Returns the dataset in a file; empty if neither its name nor its content is that of a NumPy archive. */
    static Optional<NpzFile> of(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean hasExtension = name.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
        if (!hasExtension && !NpzReader.isReadable(file)) {
            return Optional.empty();
        }
        return Optional.of(
                new NpzFile(hasExtension ? name.substring(0, name.length() - EXTENSION.length()) : name, file));
    }

    @Override
    public NpzFile withName(String other) {
        return new NpzFile(other, location);
    }

    @Override
    public MnistData read() {
        NpzReader.Contents contents = NpzReader.read(location);
        MnistData data = contents.test()
                .map(test -> new MnistData(contents.training(), test, location, name, List.of()))
                .orElseGet(() -> HeldOutTestSet.of(contents.training(), location, name));
        return Emnist.upright(data, location);
    }
}
