package digitpad.ui.train.plot;

/**
 * The layout of a table of readings under a title, filled column by column. If the columns are too wide, the labels are
 * left out, because the colors identify the curves as well; readings that still do not fit are left out.
 *
 * @param rows the number of rows below the title; 0 if there are no readings
 * @param columns the number of columns, at least 1
 * @param columnWidth the width of each column in pixels
 * @param labeled whether there is room for labels
 * @param shown how many readings are shown; if not all, the last cell is free to say how many are missing
 */
record TableGrid(int rows, int columns, double columnWidth, boolean labeled, int shown) {
    /** In pixels. */
    static final double LINE_HEIGHT = 16;

    /** Height of the title, and of half a line of padding. */
    private static final double MARGIN = 1.5 * LINE_HEIGHT;

    /**
     * Returns the layout that fits into an area. All sizes are in pixels.
     *
     * @param maxLabeledWidth the maximum total width of columns with labels
     * @param maxBareWidth the maximum total width of columns without labels
     * @param bareWidth the width of a column without labels
     * @param labeledWidth width of one with them
     */
    static TableGrid fitting(
            int count,
            double maxLabeledWidth,
            double maxBareWidth,
            double height,
            double bareWidth,
            double labeledWidth) {
        int maxRows = (int) Math.max(1, (height - MARGIN) / LINE_HEIGHT);
        int columnsNeeded = Math.max(1, (count + maxRows - 1) / maxRows);
        boolean labelsFit = columnsNeeded * labeledWidth <= maxLabeledWidth;
        int columns =
                labelsFit ? columnsNeeded : Math.max(1, Math.min(columnsNeeded, (int) (maxBareWidth / bareWidth)));
        int rows = Math.min(maxRows, (count + columns - 1) / columns);
        int cells = rows * columns;
        return new TableGrid(
                rows, columns, labelsFit ? labeledWidth : bareWidth, labelsFit, count <= cells ? count : cells - 1);
    }

    int column(int index) {
        return index / rows;
    }

    int row(int index) {
        return index % rows;
    }

    /** Returns the height of the table in pixels, including the title. */
    double height() {
        return rows * LINE_HEIGHT + MARGIN;
    }
}
