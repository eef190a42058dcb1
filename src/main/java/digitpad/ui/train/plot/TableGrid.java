package digitpad.ui.train.plot;

/**
 * How the readings of many curves are set out under a title: column after column, and if that is too wide, without
 * their labels, as their colours tell them apart, too. What finds no room even so is left out.
 *
 * @param rows below the title; none if nothing is read
 * @param columns at least 1
 * @param columnWidth of each, in pixels
 * @param labeled whether there is room for labels
 * @param shown how many readings there is room for; if not for all, the last place is left to say so
 */
record TableGrid(int rows, int columns, double columnWidth, boolean labeled, int shown) {
    /** Pixels. */
    static final double LINE_HEIGHT = 16;

    /** The title, and half a line around everything. */
    private static final double MARGIN = 1.5 * LINE_HEIGHT;

    /**
     * What fits into an area.
     *
     * @param width that columns may have together with labels
     * @param most that they may have together without
     * @param bare width of a column without labels
     * @param labelled width of one with them
     */
    static TableGrid fitting(int count, double width, double most, double height, double bare, double labelled) {
        int lines = (int) Math.max(1, (height - MARGIN) / LINE_HEIGHT);
        int wanted = Math.max(1, (count + lines - 1) / lines);
        boolean roomy = wanted * labelled <= width;
        int columns = roomy ? wanted : Math.max(1, Math.min(wanted, (int) (most / bare)));
        int rows = Math.min(lines, (count + columns - 1) / columns);
        int room = rows * columns;
        return new TableGrid(rows, columns, roomy ? labelled : bare, roomy, count <= room ? count : room - 1);
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
