package digitpad.dataset.mnist;

import digitpad.dataset.formats.FolderListing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The IDX files of one folder, grouped by the prefix of their names. A subfolder that is named like a file, as in
 * Kaggle's archive of MNIST, counts as part of the folder. If a file is there more than once, the one in the folder
 * itself is used, plain before compressed, original before copy.
 */
final class IdxFolder {
    private record Found(IdxName name, Path file, int depth) {}

    private static final Comparator<Found> BEST_FIRST = Comparator.<Found, Boolean>comparing(
                    found -> found.name().copy())
            .thenComparing(found -> found.name().compressed())
            .thenComparing(Found::depth)
            .thenComparing(found -> found.file().toString().length())
            .thenComparing(found -> found.file().toString());

    private IdxFolder() {}

    /**
     * Returns the datasets in a folder, complete ones and others.
     *
     * @param entries the files and folders in it
     */
    static List<IdxFiles> datasets(Path folder, List<Path> entries) {
        Map<String, List<Found>> byPrefix = new TreeMap<>();
        for (Path entry : entries) {
            Optional<IdxName> name = IdxName.of(String.valueOf(entry.getFileName()));
            if (name.isEmpty()) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                FolderListing.of(entry)
                        .forEach(inside -> IdxName.of(String.valueOf(inside.getFileName()))
                                .filter(insideName -> Files.isRegularFile(inside))
                                .ifPresent(insideName -> add(byPrefix, new Found(insideName, inside, 1))));
            } else if (Files.isRegularFile(entry)) {
                add(byPrefix, new Found(name.get(), entry, 0));
            }
        }
        List<IdxFiles> datasets = new ArrayList<>();
        byPrefix.forEach((prefix, found) -> datasets.add(dataset(folder, prefix, found, byPrefix.size() == 1)));
        return datasets.stream().anyMatch(IdxFiles::isComplete)
                ? datasets
                : mixed(folder, byPrefix.values()).map(List::of).orElse(datasets);
    }

    private static void add(Map<String, List<Found>> byPrefix, Found found) {
        byPrefix.computeIfAbsent(found.name().prefix(), prefix -> new ArrayList<>())
                .add(found);
    }

    private static IdxFiles dataset(Path folder, String prefix, List<Found> found, boolean alone) {
        Map<MnistFile, Path> files = new EnumMap<>(MnistFile.class);
        found.stream()
                .sorted(BEST_FIRST)
                .forEach(each -> files.putIfAbsent(each.name().role(), each.file()));
        Path images = files.get(MnistFile.TRAINING_IMAGES);
        return new IdxFiles(
                prefix.isEmpty() ? nameOf(folder) : prefix, alone || images == null ? folder : images, files);
    }

    /** Returns the files with different prefixes as one dataset if there is only one file of each kind. */
    private static Optional<IdxFiles> mixed(Path folder, Collection<List<Found>> groups) {
        Map<MnistFile, Path> files = new EnumMap<>(MnistFile.class);
        for (List<Found> group : groups) {
            for (Found found : group) {
                if (files.put(found.name().role(), found.file()) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new IdxFiles(nameOf(folder), folder, files)).filter(IdxFiles::isComplete);
    }

    /** Returns the folder's name, or its parent's if it is the {@code raw} folder of PyTorch. */
    private static String nameOf(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        boolean raw = String.valueOf(absolute.getFileName()).equals("raw") && parent != null;
        return String.valueOf((raw ? parent : absolute).getFileName());
    }
}
