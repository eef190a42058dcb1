package digitpad.engine.onednn;

import digitpad.engine.OperationTime;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.BytePointer;

/**
 * A list of primitives that run one after the other, each with its arguments. They share one working memory: oneDNN's
 * own belongs to the thread that created a primitive and must not be used from another.
 */
final class Program {
    private final NativeObjects objects;
    private final List<Operation> operations = new ArrayList<>();
    private final List<memory.desc> scratch = new ArrayList<>();

    Program(NativeObjects objects) {
        this.objects = objects;
    }

    /** An argument of a primitive. */
    record Argument(int index, memory value) {}

    private record Operation(String name, primitive computation, IntMemoryMap arguments) {}

    static Argument argument(int index, memory value) {
        return new Argument(index, value);
    }

    /**
     * Appends a primitive.
     *
     * @param name for profiles
     * @param description the description it was created from
     */
    void add(String name, primitive computation, primitive_desc_base description, Argument... arguments) {
        IntMemoryMap map = objects.keep(new IntMemoryMap());
        for (Argument argument : arguments) {
            map.put(argument.index(), argument.value());
        }
        operations.add(new Operation(name, objects.keep(computation), map));
        scratch.add(objects.keep(description.scratchpad_desc()));
    }

    /**
     * Returns an array with the same values in another layout: {@code values} itself if it has that layout, else a copy
     * that this program updates here.
     */
    memory inLayout(String name, memory values, memory.desc layout) {
        if (objects.keep(values.get_desc()).equals(layout)) {
            return values;
        }
        memory copy = objects.allocate(layout);
        addCopy(name, values, copy);
        return copy;
    }

    /** Appends a copy between arrays of the same dimensions, whatever their layouts. */
    void addCopy(String name, memory from, memory to) {
        reorder.primitive_desc description =
                objects.keep(new reorder.primitive_desc(from, to, objects.attributes(), false));
        add(
                name + " reorder",
                new reorder(description),
                description,
                argument(dnnl.DNNL_ARG_FROM, from),
                argument(dnnl.DNNL_ARG_TO, to));
    }

    /** Allocates the working memory. Must be called once, after the last primitive was added. */
    void complete() {
        BytePointer shared = objects.scratch(
                scratch.stream().mapToLong(memory.desc::get_size).max().orElse(0));
        for (int i = 0; i < operations.size(); i++) {
            if (scratch.get(i).get_size() > 0) {
                memory working = objects.keep(new memory(scratch.get(i), objects.cpu(), shared));
                operations.get(i).arguments().put(dnnl.DNNL_ARG_SCRATCHPAD, working);
            }
        }
        scratch.clear();
    }

    /** Returns the number of primitives. */
    int length() {
        return operations.size();
    }

    /** Runs all primitives and waits for them. */
    void run(stream cpuStream) {
        run(cpuStream, 0, operations.size());
    }

    /**
     * Runs some primitives and waits for them.
     *
     * @param first index of the first
     * @param end index after the last
     */
    void run(stream cpuStream, int first, int end) {
        for (int i = first; i < end; i++) {
            run(operations.get(i), cpuStream);
        }
        cpuStream._wait();
    }

    private static void run(Operation operation, stream cpuStream) {
        try {
            operation.computation().execute(cpuStream, operation.arguments());
        } catch (RuntimeException e) {
            throw new IllegalStateException("oneDNN cannot compute " + operation.name(), e);
        }
    }

    /** Runs all primitives one by one and adds the time of each to {@code times}. */
    void run(stream cpuStream, List<OperationTime> times) {
        for (Operation operation : operations) {
            long start = System.nanoTime();
            run(operation, cpuStream);
            cpuStream._wait();
            times.add(new OperationTime(operation.name(), System.nanoTime() - start));
        }
    }
}
