package digitpad.dataset.mnist;

import digitpad.dataset.DatasetSource;
import digitpad.dataset.formats.FolderListing;
import digitpad.dataset.formats.OtherFormats;
import digitpad.files.ForeignFormat;
import digitpad.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private final List<DatasetSource> found = new ArrayList<>();
    private final List<IdxFiles> incomplete = new ArrayList<>();
    private final Path chosen;
    private final Path folder;

    private DatasetFinder(Path chosen) {
        this.chosen = chosen;
        folder = folderOf(chosen);
        if (Files.isRegularFile(chosen)) {
            findFile();
        } else if (Files.isDirectory(folder)) {
            search();
        }
    }

    /** Returns the datasets that can be read, each with a different name; empty if there is none. */
    static List<DatasetSource> find(Path chosen) {
        DatasetFinder finder = new DatasetFinder(chosen);
        List<DatasetSource> digits = finder.found.stream()
                .filter(dataset -> !WITH_LETTERS.contains(dataset.name()))
                .toList();
        return withDifferentNames(finder.folder, digits.isEmpty() ? finder.found : digits);
    }

    /** Returns a message that says why {@link #find} finds nothing. */
    static String problem(Path chosen) {
        if (!Files.exists(chosen)) {
            return TEXT.get("library.folder.missing", chosen);
        }
        DatasetFinder finder = new DatasetFinder(chosen);
        return finder.incomplete.stream()
                .map(IdxFiles::missing)
                .min(Comparator.comparingInt(List::size))
                .map(missing -> TEXT.get("library.files.missing", finder.folder, String.join(", ", missing)))
                .orElseGet(() -> foreign(chosen));
    }

    /** Names the format of the file, or of one in the folder, if it is one that cannot be read. */
    private static String foreign(Path chosen) {
        boolean file = Files.isRegularFile(chosen);
        return (file ? List.of(chosen) : FolderListing.of(chosen))
                .stream()
                        .flatMap(each -> ForeignFormat.explain(each).stream())
                        .findFirst()
                        .orElseGet(() -> TEXT.get(file ? "library.file.unknown" : "library.nothing", chosen));
    }

    /** Returns the folder to search. A folder that is named like a file belongs to the folder that it is in. */
    private static Path folderOf(Path chosen) {
        Path folder = Files.isRegularFile(chosen) ? parentOf(chosen) : chosen;
        return IdxName.of(String.valueOf(folder.getFileName())).isPresent() ? parentOf(folder) : folder;
    }

    private static Path parentOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    private void findFile() {
        if (IdxName.of(String.valueOf(chosen.getFileName())).isEmpty()) {
            OtherFormats.of(chosen.toAbsolutePath(), folder).ifPresent(found::add);
            return;
        }
        for (IdxFiles dataset : IdxFolder.datasets(folder, FolderListing.of(folder))) {
            if (dataset.holds(chosen)) {
                add(dataset);
            }
        }
    }

    /** Searches level by level, and not below a folder that holds a dataset. */
    private void search() {
        List<Path> level = List.of(folder);
        int folders = 0;
        for (int depth = 0; depth <= MAX_DEPTH; depth++) {
            List<Path> next = new ArrayList<>();
            for (Path each : level) {
                if (folders++ == MAX_FOLDERS) {
                    return;
                }
                List<Path> entries = FolderListing.of(each);
                if (!search(each, entries)) {
                    entries.stream()
                            .filter(entry -> Files.isDirectory(entry)
                                    && IdxName.of(String.valueOf(entry.getFileName()))
                                            .isEmpty())
                            .forEach(next::add);
                }
            }
            level = next;
        }
    }

    /** Searches one folder. MNIST's own format is preferred to others. */
    private boolean search(Path each, List<Path> entries) {
        int before = found.size();
        for (IdxFiles dataset : IdxFolder.datasets(each, entries)) {
            add(dataset);
        }
        if (found.size() == before) {
            found.addAll(OtherFormats.in(each, entries));
        }
        return found.size() > before;
    }

    private void add(IdxFiles dataset) {
        if (dataset.isComplete()) {
            found.add(dataset);
        } else {
            incomplete.add(dataset);
        }
    }

    /** Names datasets that would have the same name by their paths. */
    private static List<DatasetSource> withDifferentNames(Path top, List<DatasetSource> datasets) {
        Set<String> once = new HashSet<>();
        Set<String> several = datasets.stream()
                .map(DatasetSource::name)
                .filter(name -> !once.add(name))
                .collect(Collectors.toSet());
        return datasets.stream()
                .map(dataset -> several.contains(dataset.name())
                        ? dataset.withName(top.toAbsolutePath()
                                .relativize(dataset.location().toAbsolutePath())
                                .toString())
                        : dataset)
                .toList();
    }
}
