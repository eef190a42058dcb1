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
 * Executes operations as ND4J does, and holds each until it is done, and with it or its context its arrays. ND4J 1.0.0-M2.1
 * lets go of them while the natives still work on their memory: the next collection frees it, and the process ends by a
 * signal ({@code OperationsUnderCollectionTest}: within seconds, where collections are frequent). Not held is what
 * deeplearning4j's layers never ask for: batches of aggregates, graphs, scattered updates and statistics of arrays.
 */
public final class ReachabilityFencingExecutioner extends NativeOpExecutioner {
    private static final String PROPERTY = "opexec";

    /** For ND4J, which makes its executioner by the name of the class. */
    public ReachabilityFencingExecutioner() {}

    /** Contexts that stay while their generator is asked: dropout goes on from what it says. */
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

    /** Lets ND4J use it; to be called before any of ND4J's classes is. */
    static void install() {
        System.setProperty(PROPERTY, ReachabilityFencingExecutioner.class.getName());
    }

    @Override
    public INDArray exec(Op op, OpContext context) {
        return holding(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(IndexAccumulation op, OpContext context) {
        return holding(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(ReduceOp op, OpContext context) {
        return holding(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(ScalarOp op, OpContext context) {
        return holding(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(BroadcastOp op, OpContext context) {
        return holding(op, context, () -> super.exec(op, context));
    }

    @Override
    public INDArray exec(RandomOp op, OpContext context, Random random) {
        return holding(op, context, () -> super.exec(op, context, random));
    }

    @Override
    public INDArray[] exec(CustomOp op) {
        return holding(op, null, () -> super.exec(op));
    }

    @Override
    public INDArray[] exec(CustomOp op, OpContext context) {
        return holding(op, context, () -> super.exec(op, context));
    }

    @Override
    public List<LongShapeDescriptor> calculateOutputShape(CustomOp op, OpContext context) {
        return holding(op, context, () -> super.calculateOutputShape(op, context));
    }

    /** Does {@code work}; until it is done the arrays can be reached through the operation or its context. */
    private static <T> T holding(Object operation, OpContext context, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            Reference.reachabilityFence(operation);
            Reference.reachabilityFence(context);
        }
    }
}
