package digitpad.network;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How the values of a layer are arranged: {@code maps} maps of {@code height} rows and {@code width} columns, map after
 * map, each row by row. A unit of a fully connected layer is a map with one cell.
 */
public record Shape(int maps, int height, int width) {
    /**
     * @throws IllegalArgumentException if a dimension is below 1
     */
    public Shape {
        if (maps < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("invalid shape: " + maps + " maps of " + height + "x" + width);
        }
    }

    /** Returns the shape of {@code count} units. */
    public static Shape units(int count) {
        return new Shape(count, 1, 1);
    }

    /** Returns the number of cells of a map. */
    public int area() {
        return height * width;
    }

    /** Returns the number of values of all maps. */
    public int size() {
        return maps * area();
    }

    /** Returns whether each map has a single cell. */
    @JsonIgnore
    public boolean isUnits() {
        return area() == 1;
    }

    /**
     * Returns the shape after pooling over squares that do not overlap; cells left over at the edge are dropped.
     *
     * @throws IllegalArgumentException if no square fits on a map
     */
    Shape pooled(int side) {
        return new Shape(maps, height / side, width / side);
    }

    /** Returns the index of a cell's value among all values. */
    public int index(int map, int row, int column) {
        return (map * height + row) * width + column;
    }

    /** Returns whether a row and a column are within a map. */
    public boolean contains(int row, int column) {
        return row >= 0 && row < height && column >= 0 && column < width;
    }
}
