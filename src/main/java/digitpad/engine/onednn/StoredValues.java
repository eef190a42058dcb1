package digitpad.engine.onednn;

import java.nio.FloatBuffer;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Values in the layout of model files and checkpoints, with the copies from and to the layouts of the primitives. A
 * copy only changes the order, so it is exact.
 */
final class StoredValues {
    private final NativeObjects objects;
    private final int count;
    private final FloatPointer values;
    private final Program load;
    private final Program store;

    /** Allocates space for {@code count} values. */
    StoredValues(NativeObjects objects, int count) {
        this(objects, allocate(objects, count), count);
    }

    /** Uses the first {@code count} values of {@code values}. */
    StoredValues(NativeObjects objects, FloatPointer values, int count) {
        this.objects = objects;
        this.values = values;
        this.count = count;
        load = new Program(objects);
        store = new Program(objects);
    }

    /** Allocates an array of {@code count} values. */
    static FloatPointer allocate(NativeObjects objects, int count) {
        return objects.keep(new FloatPointer(Math.max(1, count)));
    }

    /**
     * Links an array to a sequence of the stored values.
     *
     * @param start index of its first stored value
     * @param stored how it is stored
     */
    void link(int start, memory.desc stored, memory array) {
        memory here = objects.over(values.getPointer(start), stored);
        load.addCopy("load", here, array);
        store.addCopy("store", array, here);
    }

    /** Must be called once, after the last {@link #link}. */
    void complete() {
        load.complete();
        store.complete();
    }

    /**
     * Copies values into all linked arrays.
     *
     * @throws IllegalArgumentException if their number is not that of the stored values
     */
    void load(FloatBuffer from, stream cpuStream) {
        ensureFits(from);
        view().put(from.duplicate());
        load(cpuStream);
    }

    /**
     * @throws IllegalArgumentException if the number of values is not that of the stored ones
     */
    void ensureFits(FloatBuffer values) {
        if (values.remaining() != count) {
            throw new IllegalArgumentException("expected " + count + " values, got " + values.remaining());
        }
    }

    /** Copies the stored values into all linked arrays. */
    void load(stream cpuStream) {
        load.run(cpuStream);
    }

    /** Copies the values of all linked arrays here, and returns a view of them. */
    FloatBuffer store(stream cpuStream) {
        store.run(cpuStream);
        return view();
    }

    private FloatBuffer view() {
        return values.asBuffer().slice(0, count);
    }
}
