package digitpad.engine.onednn;

import digitpad.engine.OperationTime;
import digitpad.engine.onednn.Gradients.TrainedTensor;
import digitpad.engine.onednn.ParameterUpdate.Target;
import digitpad.network.Architecture;
import digitpad.network.OutputLayout;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;

/** The primitives of a training step, for one batch size and one number of threads. Not thread-safe. */
final class TrainingPrimitives implements AutoCloseable {
    private final NativeObjects objects = new NativeObjects();
    private final stream cpuStream = objects.keep(new stream(objects.cpu()));
    private final int batchSize;
    private final int threads;
    private final OutputLayout outputs;
    private final Program program = new Program(objects);
    private final ForwardPrimitives forward;
    private final BackwardPrimitives backward;
    private final FloatBuffer input;
    private final FloatBuffer logits;
    private final float[] stepLogits;
    private final FloatBuffer logitsGradient;
    private final StoredValues parameters;
    private final StoredValues optimizerState;
    private final ParameterUpdate update;

    /**
     * @param weightDecay factor of a weight in its gradient, in addition to the gradient of the loss
     */
    TrainingPrimitives(
            Architecture architecture,
            double dropout,
            double weightDecay,
            UpdateRule rule,
            int batchSize,
            int threads) {
        this.batchSize = batchSize;
        this.threads = threads;
        outputs = architecture.outputs();
        forward = new ForwardPrimitives(new BuildContext(objects, program, batchSize, true), architecture, dropout);
        backward = new BackwardPrimitives(objects, forward);
        input = NativeObjects.view(forward.input());
        logits = NativeObjects.view(forward.logits());
        stepLogits = new float[logits.capacity()];
        logitsGradient = NativeObjects.view(backward.logitsGradient());
        parameters = new StoredValues(objects, architecture.parameterCount());
        forward.parameters().forEach(tensor -> parameters.link(tensor.start(), tensor.stored(), tensor.values()));
        parameters.complete();
        List<List<memory>> state = allocateState(rule);
        optimizerState = link(state, rule);
        update = new ParameterUpdate(rule, targets(state, (float) weightDecay), threads);
    }

    private List<List<memory>> allocateState(UpdateRule rule) {
        List<List<memory>> state = new ArrayList<>();
        for (TrainedTensor tensor : backward.trained()) {
            List<memory> numbers = new ArrayList<>();
            for (int i = 0; i < rule.stateSize(); i++) {
                numbers.add(objects.allocate(
                        objects.keep(tensor.parameter().values().get_desc())));
            }
            state.add(numbers);
        }
        return state;
    }

    private StoredValues link(List<List<memory>> state, UpdateRule rule) {
        List<ParameterTensor> trained =
                backward.trained().stream().map(TrainedTensor::parameter).toList();
        StateLayout layout = new StateLayout(trained, rule.stateSize());
        StoredValues stored = new StoredValues(objects, layout.size());
        for (StateLayout.Slot slot : layout.slots()) {
            stored.link(
                    slot.start(),
                    trained.get(slot.tensor()).stored(),
                    state.get(slot.tensor()).get(slot.number()));
        }
        stored.complete();
        return stored;
    }

    private List<Target> targets(List<List<memory>> state, float weightDecay) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < state.size(); i++) {
            TrainedTensor tensor = backward.trained().get(i);
            targets.add(new Target(
                    NativeObjects.view(tensor.parameter().values()),
                    NativeObjects.view(tensor.gradient()),
                    state.get(i).stream().map(NativeObjects::view).toList(),
                    ParameterTensor.isVector(tensor.parameter().array()) ? 0 : weightDecay));
        }
        return targets;
    }

    int batchSize() {
        return batchSize;
    }

    int threads() {
        return threads;
    }

    /**
     * Trains on one batch.
     *
     * @param step counted from 0
     * @param dropoutSeed seed of the run's dropout
     * @return the mean cross-entropy before the step, in nats
     */
    double step(float[] pixels, float[] targets, int step, long dropoutSeed) {
        input.put(0, pixels);
        forward.draw(dropoutSeed, step);
        program.run(cpuStream);
        logits.get(0, stepLogits);
        double loss = CrossEntropy.of(outputs, logits, targets, logitsGradient);
        backward.program().run(cpuStream);
        update.apply(step);
        forward.layers().forEach(LayerPrimitives::updateStatistics);
        return loss;
    }

    /** Trains on one batch like {@link #step}, and returns the time of each operation. */
    List<OperationTime> measuredStep(float[] pixels, float[] targets, int step, long dropoutSeed) {
        List<OperationTime> times = new ArrayList<>();
        measure(times, "input", () -> input.put(0, pixels));
        measure(times, "random draw", () -> forward.draw(dropoutSeed, step));
        program.run(cpuStream, times);
        logits.get(0, stepLogits);
        measure(times, "cross-entropy", () -> CrossEntropy.of(outputs, logits, targets, logitsGradient));
        backward.program().run(cpuStream, times);
        measure(times, "update", () -> update.apply(step));
        measure(times, "statistics", () -> forward.layers().forEach(LayerPrimitives::updateStatistics));
        return times;
    }

    private static void measure(List<OperationTime> times, String operation, Runnable work) {
        long start = System.nanoTime();
        work.run();
        times.add(new OperationTime(operation, System.nanoTime() - start));
    }

    /** Returns the logits of the last step's forward pass, sample after sample. The next step changes them. */
    float[] stepLogits() {
        return stepLogits;
    }

    /** Returns a copy of all parameters as they are stored, valid until the next call. */
    FloatBuffer parameters() {
        return parameters.store(cpuStream);
    }

    /** Returns a copy of the optimizer's state as it is stored, valid until the next call. */
    FloatBuffer optimizerState() {
        return optimizerState.store(cpuStream);
    }

    /**
     * Replaces parameters and the optimizer's state.
     *
     * @throws IllegalArgumentException if the number of values differs from the network's
     */
    void load(FloatBuffer newParameters, FloatBuffer newState) {
        parameters.ensureFits(newParameters);
        optimizerState.ensureFits(newState);
        parameters.load(newParameters, cpuStream);
        optimizerState.load(newState, cpuStream);
    }

    @Override
    public void close() {
        update.close();
        objects.close();
    }
}
