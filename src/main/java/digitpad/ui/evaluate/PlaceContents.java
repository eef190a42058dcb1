package digitpad.ui.evaluate;

import java.nio.file.Path;
import java.util.List;

/**
 * What a file or folder holds, as far as it can be told without reading the digits.
 *
 * @param hasStrokes whether it is a stroke file or a folder of stroke files
 * @param datasets that it holds; empty for strokes, and if nothing was found
 */
record PlaceContents(boolean hasStrokes, List<Dataset> datasets) {
    /** Contents that are not known yet, or that are no digits. */
    static final PlaceContents NONE = new PlaceContents(false, List.of());

    PlaceContents {
        datasets = List.copyOf(datasets);
    }

    /**
     * A dataset that can be chosen.
     *
     * @param location the folder or file to choose to get this dataset and no other
     */
    record Dataset(String name, Path location) {}
}
