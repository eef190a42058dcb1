package digitpad.ui.inside.space;

import digitpad.explanation.Inspection;
import digitpad.ui.Palette;
import digitpad.ui.inside.cell.Selection;
import java.util.Optional;

/**
 * What the picture in space shows.
 *
 * @param showPaths whether the user wants to see the strongest paths
 * @param selection the cell whose inputs are marked
 */
record SpaceContext(
        Inspection inspection,
        SpaceLayout layout,
        Projection projection,
        Palette palette,
        boolean showPaths,
        Optional<Selection> selection) {}
