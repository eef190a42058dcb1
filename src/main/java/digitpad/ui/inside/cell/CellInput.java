package digitpad.ui.inside.cell;

import digitpad.explanation.CellRegion;

/**
 * A region of the previous level that a cell is computed from.
 *
 * @param map of the previous level
 * @param region cells of that map; may reach beyond the edges
 * @param outlined whether to outline the map, because it is one of several that the cell is computed from
 */
public record CellInput(int map, CellRegion region, boolean outlined) {}
