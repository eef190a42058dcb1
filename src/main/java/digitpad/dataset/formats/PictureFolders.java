package digitpad.dataset.formats;

import digitpad.dataset.DatasetSource;
import digitpad.dataset.MnistData;
import digitpad.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A folder with pictures of digits in subfolders 0 to 9, or with two such folders, for training and for testing.
 *
 * @param training folder with the subfolders
 * @param test another one; empty if a part of the images has to be held out
 */
record PictureFolders(String name, Path location, Path training, Optional<Path> test) implements DatasetSource {
    private static final Messages TEXT = Messages.of(PictureFolders.class);

    /** Returns the dataset that a folder holds, if it does. */
    static Optional<PictureFolders> of(Path folder, List<Path> entries) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (PictureFolderReader.isReadable(entries)) {
            return Optional.of(new PictureFolders(name, folder, folder, Optional.empty()));
        }
        Optional<Path> training = part(entries, "train");
        return training.map(found -> new PictureFolders(name, folder, found, part(entries, "test")));
    }

    private static Optional<Path> part(List<Path> entries, String beginning) {
        return entries.stream()
                .filter(entry -> String.valueOf(entry.getFileName())
                                .toLowerCase(Locale.ROOT)
                                .startsWith(beginning)
                        && Files.isDirectory(entry)
                        && PictureFolderReader.isReadable(FolderListing.of(entry)))
                .findFirst();
    }

    @Override
    public PictureFolders withName(String other) {
        return new PictureFolders(other, location, training, test);
    }

    @Override
    public MnistData read() {
        PictureFolderReader.Contents pictures = PictureFolderReader.read(training);
        if (test.isEmpty()) {
            return withProblems(HeldOutTestSet.of(pictures.images(), location, name), pictures);
        }
        PictureFolderReader.Contents testPictures = PictureFolderReader.read(test.get());
        MnistData data = new MnistData(pictures.images(), testPictures.images(), location, name, List.of());
        return withProblems(withProblems(data, pictures), testPictures);
    }

    private static MnistData withProblems(MnistData data, PictureFolderReader.Contents pictures) {
        int unusable = pictures.pictures() - pictures.images().count();
        return pictures.problem()
                .map(problem -> data.with(TEXT.get("pictures.unusable", unusable, pictures.pictures(), problem)))
                .orElse(data);
    }
}
