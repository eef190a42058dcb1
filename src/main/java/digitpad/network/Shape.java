package digitpad.network;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How the values of a layer are arranged: {@code maps} of {@code height} rows by {@code width} columns, one map after the
 * other and each row by row. A unit of a fully connected layer is a map of one cell.
 */
public record Shape(int maps, int height, int width) {
    /**
     * @throws IllegalArgumentException if one of the three is below 1
     */
    public Shape {
        if (maps < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("no shape: " + maps + " maps of " + height + "x" + width);
        }
    }

    /** A row of units. */
    public static Shape units(int count) {
        return new Shape(count, 1, 1);
    }

    /** How many cells a map has. */
    public int area() {
        return height * width;
    }

    /** How many values there are in all. */
    public int size() {
        return maps * area();
    }

    /** Whether each map is a single cell. */
    @JsonIgnore
    public boolean isUnits() {
        return area() == 1;
    }

    /** Where the value of a cell lies among all. */
    public int index(int map, int row, int column) {
        return (map * height + row) * width + column;
    }

    /** Whether a row and a column lie in a map. */
    public boolean contains(int row, int column) {
        return row >= 0 && row < height && column >= 0 && column < width;
    }
}
