package digitpad.ui.train.plot;

/**
 * How the readings of many curves are set out under a title: column after column, and if that is too wide, without their
 * labels, as their colours tell them apart, too.
 *
 * @param columns at least 1
 * @param columnWidth of each, in pixels
 * @param labelled whether there is room for labels
 */
record TableGrid(int rows, int columns, double columnWidth, boolean labelled) {
    /** Pixels. */
    static final double LINE_HEIGHT = 16;

    /** The title, and half a line around everything. */
    private static final double MARGIN = 1.5 * LINE_HEIGHT;

    /**
     * What fits into an area.
     *
     * @param bare width of a column without labels
     * @param labelled width of one with them
     */
    static TableGrid fitting(int count, double width, double height, double bare, double labelled) {
        int most = (int) Math.max(1, (height - MARGIN) / LINE_HEIGHT);
        int columns = Math.max(1, (count + most - 1) / most);
        int rows = (count + columns - 1) / columns;
        boolean roomy = columns * labelled <= width;
        return new TableGrid(rows, columns, roomy ? labelled : bare, roomy);
    }

    int column(int index) {
        return index / rows;
    }

    int row(int index) {
        return index % rows;
    }

    /** Of all of it, the title included. */
    double height() {
        return rows * LINE_HEIGHT + MARGIN;
    }
}
