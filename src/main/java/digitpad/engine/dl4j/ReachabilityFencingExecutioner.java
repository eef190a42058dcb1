package digitpad.engine.dl4j;

import java.lang.ref.Reference;
import java.util.List;
import java.util.function.Supplier;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BroadcastOp;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.IndexAccumulation;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.RandomOp;
import org.nd4j.linalg.api.ops.ReduceOp;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.cpu.nativecpu.ops.CpuOpContext;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;

/**
 * An ND4J executioner in which every operation, its context and its arrays stay reachable until the operation is done.
 * ND4J 1.0.0-M2.1 drops its references while native code still works on the memory; a garbage collection then frees it,
 * and the process crashes ({@code ReachabilityFencingExecutionerTest} shows it within seconds). Operations that
 * deeplearning4j's layers never use are not protected: batches of aggregates, graphs, scatter updates and array
 * statistics.
 */
public final class ReachabilityFencingExecutioner extends NativeOpExecutioner {
    private static final String PROPERTY = "opexec";

    /** For ND4J, which creates its executioner by class name. */
    public ReachabilityFencingExecutioner() {}

    /**
     * Returns a context that stays reachable while its random generator state is read; dropout continues from that
     * state.
     */
    @Override
    public OpContext buildContext() {
        return new CpuOpContext() {
            @Override
            public Pair<Long, Long> getRngStates() {
                try {
                    return super.getRngStates();
                } finally {
                    Reference.reachabilityFence(this);
                }
            }
        };
    }

    /** Makes ND4J use this executioner. Must be called before any class of ND4J is used. */
    static void install() {
        System.setProperty(PROPERTY, ReachabilityFencingExecutioner.class.getName());
    }

    @Override
    public INDArray exec(Op op, OpContext context) {
        return fenced(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(IndexAccumulation op, OpContext context) {
        return fenced(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(ReduceOp op, OpContext context) {
        return fenced(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(ScalarOp op, OpContext context) {
        return fenced(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(BroadcastOp op, OpContext context) {
        return fenced(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(RandomOp op, OpContext context, Random random) {
        return fenced(op, context, () -> super.exec(op, context, random));
    }

    @Override
    public INDArray[] exec(CustomOp op) {
        return fenced(op, null, () -> super.exec(op));
    }

    @Override
    public INDArray[] exec(CustomOp op, OpContext context) {
        return fenced(op, context, () -> super.exec(op, context));
    }

    @Override
    public List<LongShapeDescriptor> calculateOutputShape(CustomOp op, OpContext context) {
        return fenced(op, context, () -> super.calculateOutputShape(op, context));
    }

    /**
     * Runs {@code work}. The operation, its context and their arrays stay reachable until it is done.
     */
    private static <T> T fenced(Object operation, OpContext context, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            Reference.reachabilityFence(operation);
            Reference.reachabilityFence(context);
        }
    }
}
