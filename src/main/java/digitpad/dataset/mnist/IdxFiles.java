package digitpad.dataset.mnist;

import digitpad.dataset.DatasetSource;
import digitpad.dataset.IdxReader;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.dataset.formats.Emnist;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files in MNIST's IDX format that belong together.
 *
 * @param name of the dataset
 * @param location to read only these files from again
 * @param files that were found, by what they hold
 */
record IdxFiles(String name, Path location, Map<MnistFile, Path> files) implements DatasetSource {
    private static final Messages TEXT = Messages.of(IdxFiles.class);

    IdxFiles {
        files = Map.copyOf(files);
    }

    /** Returns whether all four files were found. */
    boolean isComplete() {
        return missing().isEmpty();
    }

    /** Returns the published names of the files that were not found. */
    List<String> missing() {
        return Arrays.stream(MnistFile.values())
                .filter(file -> !files.containsKey(file))
                .map(MnistFile::fileName)
                .toList();
    }

    /** Returns whether a file belongs to this dataset, if only as another copy. */
    boolean holds(Path file) {
        Optional<String> prefix = prefixOf(file);
        return prefix.isPresent()
                && files.values().stream().map(IdxFiles::prefixOf).anyMatch(prefix::equals);
    }

    private static Optional<String> prefixOf(Path file) {
        return IdxName.of(String.valueOf(file.getFileName())).map(IdxName::prefix);
    }

    @Override
    public IdxFiles withName(String other) {
        return new IdxFiles(other, location, files);
    }

    @Override
    public MnistData read() {
        Map<MnistFile, IdxReader.Contents> contents = new EnumMap<>(MnistFile.class);
        for (MnistFile file : MnistFile.values()) {
            Path path = files.get(file);
            IdxReader.Contents read = file.holdsImages() ? IdxReader.readImages(path) : IdxReader.readLabels(path);
            contents.put(file, read);
        }
        LabeledImages training = labeled(contents, MnistFile.TRAINING_IMAGES, MnistFile.TRAINING_LABELS);
        LabeledImages test = labeled(contents, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS);
        MnistData data = Emnist.upright(
                new MnistData(training, test, location, name, List.of()), files.get(MnistFile.TRAINING_IMAGES));
        return DatasetIdentifier.identify(data, files.get(MnistFile.TRAINING_LABELS));
    }

    private LabeledImages labeled(
            Map<MnistFile, IdxReader.Contents> contents, MnistFile imagesFile, MnistFile labelsFile) {
        IdxReader.Contents images = contents.get(imagesFile);
        IdxReader.Contents labels = contents.get(labelsFile);
        if (images.count() != labels.count()) {
            Path imagesPath = files.get(imagesFile);
            throw new UserException(TEXT.get(
                    "library.counts.differ",
                    imagesPath.getParent(),
                    imagesPath.getFileName(),
                    images.count(),
                    files.get(labelsFile).getFileName(),
                    labels.count()));
        }
        return LabeledImages.wrap(images.bytes(), labels.bytes());
    }
}
