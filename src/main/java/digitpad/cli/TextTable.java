package digitpad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lays out rows of text in columns. */
final class TextTable {
    private static final String GAP = "  ";

    private final Set<Integer> rightAligned;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Creates an empty table.
     *
     * @param rightAligned the columns with numbers, counted from 0
     */
    TextTable(Set<Integer> rightAligned) {
        this.rightAligned = Set.copyOf(rightAligned);
    }

    /** Adds a row, which has as many cells as all others. */
    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Returns the rows as lines, without spaces at their ends. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String padding = " ".repeat(width(column) - row.get(column).length());
            line.append(column == 0 ? "" : GAP)
                    .append(rightAligned.contains(column) ? padding + row.get(column) : row.get(column) + padding);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
