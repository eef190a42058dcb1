package digitpad.engine.onednn;

import java.nio.FloatBuffer;
import org.bytedeco.dnnl.dnnl_blocking_desc_t;
import org.bytedeco.dnnl.dnnl_memory_desc_t;
import org.bytedeco.dnnl.memory;

/**
 * Sets maps of an array to 0, in the layout that oneDNN has chosen for it. In a blocked layout, such as {@code nChw8c},
 * the cells of several maps are side by side. In all of them, the position of a value is a sum with one summand for
 * each dimension, which depends on the index in that dimension only.
 */
final class MapZeroing {
    private static final int IMAGES = 0;
    private static final int MAPS = 1;

    private final FloatBuffer values;
    private final int[] imageOffsets;
    private final int[] mapOffsets;
    /** The offset of each cell within its map. */
    private final int[] cellOffsets;

    private MapZeroing(FloatBuffer values, int[] imageOffsets, int[] mapOffsets, int[] cellOffsets) {
        this.values = values;
        this.imageOffsets = imageOffsets;
        this.mapOffsets = mapOffsets;
        this.cellOffsets = cellOffsets;
    }

    /**
     * @param objects owns {@code array}
     * @param array images and maps, with or without rows and columns
     */
    static MapZeroing of(NativeObjects objects, memory array) {
        dnnl_memory_desc_t layout = objects.keep(array.get_desc()).data();
        int[] cells = {0};
        for (int dimension = MAPS + 1; dimension < layout.ndims(); dimension++) {
            cells = sums(cells, offsets(layout, dimension));
        }
        return new MapZeroing(NativeObjects.view(array), offsets(layout, IMAGES), offsets(layout, MAPS), cells);
    }

    /** Returns what each index of a dimension adds to the position of a value. */
    private static int[] offsets(dnnl_memory_desc_t layout, int dimension) {
        dnnl_blocking_desc_t blocking = layout.format_desc_blocking();
        int[] offsets = new int[Math.toIntExact(layout.dims().get(dimension))];
        for (int index = 0; index < offsets.length; index++) {
            long rest = index;
            long offset = 0;
            long size = 1;
            // The innermost block is the last one.
            for (int block = blocking.inner_nblks() - 1; block >= 0; block--) {
                long length = blocking.inner_blks().get(block);
                if (blocking.inner_idxs().get(block) == dimension) {
                    offset += rest % length * size;
                    rest /= length;
                }
                size *= length;
            }
            offsets[index] = Math.toIntExact(offset + rest * blocking.strides().get(dimension));
        }
        return offsets;
    }

    private static int[] sums(int[] outer, int[] inner) {
        int[] sums = new int[outer.length * inner.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = outer[i / inner.length] + inner[i % inner.length];
        }
        return sums;
    }

    /** Sets all cells of a map of one image to 0. */
    void zero(int image, int map) {
        int start = imageOffsets[image] + mapOffsets[map];
        for (int cell : cellOffsets) {
            values.put(start + cell, 0);
        }
    }
}
