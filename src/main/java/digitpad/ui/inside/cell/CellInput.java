package digitpad.ui.inside.cell;

import digitpad.explanation.CellRegion;

/**
 * A part of the level below that a cell is computed from.
 *
 * @param map of the level below
 * @param region cells of that map; it may reach beyond the edges
 * @param outlined whether the map is one of several that feed the cell
 */
public record CellInput(int map, CellRegion region, boolean outlined) {}
