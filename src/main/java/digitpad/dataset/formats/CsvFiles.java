package digitpad.dataset.formats;

import digitpad.dataset.DatasetSource;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file of images, with a second one for testing if there is one, such as {@code mnist_train.csv} and {@code
 * mnist_test.csv}.
 *
 * @param test a file with labels; empty if a part of the images has to be held out
 */
record CsvFiles(String name, Path location, Optional<Path> test) implements DatasetSource {
    private static final Pattern NAME =
            Pattern.compile("(?<prefix>.*?)[-_. ]?(?<part>train|test)(ing)?(?<suffix>.*)\\.csv(\\.gz)?");
    private static final Pattern OTHER_NAME = Pattern.compile("(?<stem>.*)\\.csv(\\.gz)?");

    /** Returns the datasets among the files of a folder. */
    static List<DatasetSource> in(Path folder, List<Path> entries) {
        Map<String, Path> tests = new LinkedHashMap<>();
        Map<String, Path> others = new LinkedHashMap<>();
        for (Path file : entries) {
            String fileName = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            if (OTHER_NAME.matcher(fileName).matches() && isLabeled(file)) {
                Matcher parts = NAME.matcher(fileName);
                boolean paired = parts.matches();
                String name = paired ? parts.group("prefix") + parts.group("suffix") : fileName;
                boolean test = paired && parts.group("part").equals("test");
                (test ? tests : others).putIfAbsent(name, file);
            }
        }
        List<DatasetSource> found = new ArrayList<>();
        others.forEach((key, file) ->
                found.add(new CsvFiles(nameOf(key, folder), file, Optional.ofNullable(tests.remove(key)))));
        tests.forEach((key, file) -> found.add(new CsvFiles(nameOf(key, folder), file, Optional.empty())));
        return found;
    }

    /** Returns the dataset that a file belongs to; empty if neither its name nor its content is that of a CSV file. */
    static Optional<DatasetSource> of(Path file, Path folder, List<Path> entries) {
        Optional<DatasetSource> paired = in(folder, entries).stream()
                .filter(source -> source.location().equals(file)
                        || ((CsvFiles) source).test().equals(Optional.of(file)))
                .findFirst();
        String name = String.valueOf(file.getFileName());
        boolean single = OTHER_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches() || isLabeled(file);
        return paired.isEmpty() && single ? Optional.of(new CsvFiles(name, file, Optional.empty())) : paired;
    }

    private static boolean isLabeled(Path file) {
        return Files.isRegularFile(file)
                && CsvReader.layout(file)
                        .filter(layout -> layout.label().isPresent())
                        .isPresent();
    }

    private static String nameOf(String key, Path folder) {
        String stem = key.replaceFirst("\\.csv(\\.gz)?$", "");
        return stem.isEmpty()
                ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                : stem;
    }

    @Override
    public CsvFiles withName(String other) {
        return new CsvFiles(other, location, test);
    }

    @Override
    public MnistData read() {
        LabeledImages images = CsvReader.read(location);
        MnistData data = test.map(file -> new MnistData(images, CsvReader.read(file), location, name, List.of()))
                .orElseGet(() -> HeldOutTestSet.of(images, location, name));
        return Emnist.upright(data, location);
    }
}
