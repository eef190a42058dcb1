package digitpad.dataset.formats;

import digitpad.dataset.DatasetSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds datasets in other formats than MNIST's own. */
public final class OtherFormats {
    private OtherFormats() {}

    /**
     * Returns the datasets in a folder, without its subfolders.
     *
     * @param entries the files and folders in it
     */
    public static List<DatasetSource> in(Path folder, List<Path> entries) {
        List<DatasetSource> found = new ArrayList<>(CsvFiles.in(folder, entries));
        found.addAll(NpzFile.in(entries));
        PictureFolders.of(folder, entries).ifPresent(found::add);
        return found;
    }

    /** Returns the dataset in a file, whatever its name; empty if it is in another format. */
    public static Optional<DatasetSource> of(Path file, Path folder) {
        Optional<NpzFile> archive = NpzFile.of(file);
        return archive.isPresent()
                ? archive.map(DatasetSource.class::cast)
                : CsvFiles.of(file, folder, FolderListing.of(folder));
    }
}
