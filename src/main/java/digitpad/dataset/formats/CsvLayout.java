package digitpad.dataset.formats;

import digitpad.image.DigitImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a CSV file of images has the label and the 784 pixels. It is told by the first line.
 *
 * @param columns in each row
 * @param separator of the columns
 * @param label column of the label; empty if the images have none, as in Kaggle's test set
 * @param ignored column of the row number, which pandas writes; empty if there is none
 * @param header whether the first line has names instead of an image
 */
record CsvLayout(int columns, char separator, OptionalInt label, OptionalInt ignored, boolean header) {
    private static final Set<String> LABELS = Set.of("label", "labels", "class", "digit", "target", "y");
    private static final Set<String> ROW_NUMBERS = Set.of("", "id", "index", "unnamed: 0", "imageid");
    private static final Pattern NUMBER = Pattern.compile("\\s*\"?\\s*\\d+(\\.0*)?\\s*\"?\\s*");

    /** Returns the layout that the first line of a file tells; empty if it is no CSV file of 28x28 images. */
    static Optional<CsvLayout> of(String firstLine) {
        char separator = separator(firstLine);
        String[] cells = firstLine.split(Pattern.quote(String.valueOf(separator)), -1);
        if (cells.length < DigitImage.PIXELS || cells.length > DigitImage.PIXELS + 2) {
            return Optional.empty();
        }
        boolean header =
                !Arrays.stream(cells).allMatch(cell -> NUMBER.matcher(cell).matches());
        return header ? named(cells, separator) : unnamed(cells.length, separator);
    }

    private static Optional<CsvLayout> unnamed(int columns, char separator) {
        return switch (columns - DigitImage.PIXELS) {
            case 0 -> Optional.of(new CsvLayout(columns, separator, OptionalInt.empty(), OptionalInt.empty(), false));
            case 1 -> Optional.of(new CsvLayout(columns, separator, OptionalInt.of(0), OptionalInt.empty(), false));
            default -> Optional.empty();
        };
    }

    private static Optional<CsvLayout> named(String[] cells, char separator) {
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            names.add(cell.replace("\"", "").strip().toLowerCase(Locale.ROOT));
        }
        OptionalInt label = first(names, LABELS);
        OptionalInt ignored = first(names, ROW_NUMBERS);
        int others = cells.length - (label.isPresent() ? 1 : 0) - (ignored.isPresent() ? 1 : 0);
        if (others == DigitImage.PIXELS + 1 && label.isEmpty()) {
            // The label has another name. It is the first column, as everywhere.
            label = OptionalInt.of(ignored.isPresent() && ignored.getAsInt() == 0 ? 1 : 0);
            others--;
        }
        return others == DigitImage.PIXELS
                ? Optional.of(new CsvLayout(cells.length, separator, label, ignored, true))
                : Optional.empty();
    }

    private static OptionalInt first(List<String> names, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static char separator(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(each -> each == wanted).count();
    }
}
