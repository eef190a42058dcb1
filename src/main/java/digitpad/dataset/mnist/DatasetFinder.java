package digitpad.dataset.mnist;

import digitpad.dataset.DatasetSource;
import digitpad.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the datasets in a folder that the user chose, or in its subfolders, such as {@code MNIST/raw} below the folder
 * where PyTorch saves its data. A file that was chosen stands for its dataset.
 */
final class DatasetFinder {
    /** How many levels of subfolders are searched. */
    private static final int MAX_DEPTH = 3;

    /** The most folders that are searched, so that a home folder does not take minutes. */
    private static final int MAX_FOLDERS = 500;

    /** Datasets that hold letters as well, which are offered only if there is nothing else. */
    private static final Set<String> WITH_LETTERS =
            Set.of("emnist-balanced", "emnist-byclass", "emnist-bymerge", "emnist-letters");

    private static final Messages TEXT = Messages.of(DatasetFinder.class);

    private DatasetFinder() {}

    /** Returns the datasets that can be read, each with a different name; empty if there is none. */
    static List<DatasetSource> find(Path chosen) {
        List<IdxFiles> complete =
                candidates(chosen).stream().filter(IdxFiles::isComplete).toList();
        List<IdxFiles> digits = complete.stream()
                .filter(dataset -> !WITH_LETTERS.contains(dataset.name()))
                .toList();
        return List.copyOf(withDifferentNames(folderOf(chosen), digits.isEmpty() ? complete : digits));
    }

    /** Returns a message that says why {@link #find} finds nothing. */
    static String problem(Path chosen) {
        if (!Files.exists(chosen)) {
            return TEXT.get("library.folder.missing", chosen);
        }
        List<String> missing = candidates(chosen).stream()
                .map(IdxFiles::missing)
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> Arrays.stream(MnistFile.values())
                        .map(MnistFile::fileName)
                        .toList());
        return TEXT.get("library.files.missing", folderOf(chosen), String.join(", ", missing));
    }

    private static List<IdxFiles> candidates(Path chosen) {
        Path folder = folderOf(chosen);
        if (Files.isRegularFile(chosen)) {
            return IdxFolder.datasets(folder, FolderListing.of(folder)).stream()
                    .filter(dataset -> dataset.holds(chosen))
                    .toList();
        }
        return Files.isDirectory(folder) ? search(folder) : List.of();
    }

    /** Returns the folder to search. A folder that is named like a file belongs to the folder that it is in. */
    private static Path folderOf(Path chosen) {
        Path folder = Files.isRegularFile(chosen) ? parentOf(chosen) : chosen;
        return IdxName.of(String.valueOf(folder.getFileName())).isPresent() ? parentOf(folder) : folder;
    }

    /** Searches level by level, and not below a folder that holds a dataset. */
    private static List<IdxFiles> search(Path top) {
        List<IdxFiles> found = new ArrayList<>();
        List<Path> level = List.of(top);
        int folders = 0;
        for (int depth = 0; depth <= MAX_DEPTH; depth++) {
            List<Path> next = new ArrayList<>();
            for (Path folder : level) {
                if (folders++ == MAX_FOLDERS) {
                    return found;
                }
                List<Path> entries = FolderListing.of(folder);
                List<IdxFiles> datasets = IdxFolder.datasets(folder, entries);
                found.addAll(datasets);
                if (datasets.stream().noneMatch(IdxFiles::isComplete)) {
                    entries.stream()
                            .filter(entry -> Files.isDirectory(entry)
                                    && IdxName.of(String.valueOf(entry.getFileName()))
                                            .isEmpty())
                            .forEach(next::add);
                }
            }
            level = next;
        }
        return found;
    }

    /** Names datasets that would have the same name by their paths. */
    private static List<IdxFiles> withDifferentNames(Path top, List<IdxFiles> datasets) {
        Set<String> once = new HashSet<>();
        Set<String> several = datasets.stream()
                .map(IdxFiles::name)
                .filter(name -> !once.add(name))
                .collect(Collectors.toSet());
        return datasets.stream()
                .map(dataset -> several.contains(dataset.name())
                        ? dataset.withName(top.relativize(dataset.location()).toString())
                        : dataset)
                .toList();
    }

    private static Path parentOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }
}
