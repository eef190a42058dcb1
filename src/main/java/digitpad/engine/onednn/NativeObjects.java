package digitpad.engine.onednn;

import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** Creates the native objects of one network and frees them together. Not thread-safe. */
final class NativeObjects implements AutoCloseable {
    private static final memory.format_tag[] PLAIN = {
        memory.format_tag.a, memory.format_tag.ab, memory.format_tag.abc, memory.format_tag.abcd
    };

    private final Deque<Pointer> objects = new ArrayDeque<>();
    private final engine cpu = keep(new engine(engine.kind.cpu, 0));

    /** Keeps an object until this is closed, and returns it. */
    <T extends Pointer> T keep(T object) {
        objects.push(object);
        return object;
    }

    /** Returns the engine that primitives and memories are created with. */
    engine cpu() {
        return cpu;
    }

    /** Returns the description of an array of floats whose layout oneDNN is to choose. */
    memory.desc anyLayout(long... dimensions) {
        return keep(new memory.desc(dimensions, memory.data_type.f32, memory.format_tag.any));
    }

    /** Returns the description of an array of floats in row-major order, with one to four dimensions. */
    memory.desc rowMajor(long... dimensions) {
        return keep(new memory.desc(dimensions, memory.data_type.f32, PLAIN[dimensions.length - 1]));
    }

    /** Allocates an array, filled with zeros. */
    memory allocate(memory.desc description) {
        memory allocated = keep(new memory(description, cpu));
        Pointer.memset(allocated.get_data_handle(), 0, description.get_size());
        return allocated;
    }

    /** Returns an array that starts at {@code values} and does not own its values. */
    memory over(FloatPointer values, memory.desc description) {
        return keep(new memory(description, cpu, values));
    }

    /** Returns attributes for a primitive: its working memory is supplied by the caller. */
    primitive_attr attributes() {
        primitive_attr attributes = keep(new primitive_attr());
        attributes.set_scratchpad_mode(dnnl.scratchpad_mode.user);
        return attributes;
    }

    /** Returns attributes for a primitive that also applies ReLU to its result. */
    primitive_attr attributesWithRelu() {
        return attributesWith(dnnl.algorithm.eltwise_relu, 0);
    }

    /** Returns attributes for a primitive that also multiplies its result. */
    primitive_attr attributesWithFactor(float factor) {
        return attributesWith(dnnl.algorithm.eltwise_linear, factor);
    }

    private primitive_attr attributesWith(dnnl.algorithm function, float alpha) {
        post_ops functions = keep(new post_ops());
        functions.append_eltwise(1, function, alpha, 0);
        primitive_attr attributes = attributes();
        attributes.set_post_ops(functions);
        return attributes;
    }

    /** Allocates working memory for several primitives, as large as the largest needs. */
    BytePointer scratch(long bytes) {
        return keep(new BytePointer(Math.max(1, bytes)));
    }

    /**
     * Returns a view of an array's values in its own layout. The view does not keep the array alive.
     *
     * @param values an array of floats, at most {@link Integer#MAX_VALUE} of them
     */
    static FloatBuffer view(memory values) {
        long count;
        try (memory.desc description = values.get_desc()) {
            count = description.get_size() / Float.BYTES;
        }
        return new FloatPointer(values.get_data_handle()).capacity(count).asBuffer();
    }

    /** Returns whether an array has two dimensions: samples and units. Maps have four, also where they are one cell. */
    boolean isFlat(memory values) {
        return keep(values.get_desc()).data().ndims() == 2;
    }

    /** Frees all objects, the newest first. */
    @Override
    public void close() {
        while (!objects.isEmpty()) {
            objects.pop().deallocate();
        }
    }
}
