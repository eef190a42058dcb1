package digitpad.engine.onednn;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Applies an update rule to all trained parameters, on several threads. Each parameter is read and written once: the
 * time is that of moving the values through memory. Used only by the thread that created it.
 */
final class ParameterUpdate implements AutoCloseable {
    /** Values per chunk: the arrays of a chunk take 32 KB, the size of a core's first cache. */
    private static final int CHUNK = 2048;

    private final UpdateRule rule;
    private final List<List<Chunk>> shares;
    private final ExecutorService workers;

    /**
     * An array of parameters with its gradients and the optimizer's state, all in the same order.
     *
     * @param state one buffer for each number that the optimizer keeps
     * @param decay what a parameter is multiplied by and then added to its gradient
     */
    record Target(FloatBuffer parameters, FloatBuffer gradients, List<FloatBuffer> state, float decay) {}

    private record Chunk(Target target, int start, int count) {}

    /** Arrays that one thread copies chunks to. */
    private static final class Workspace {
        private final float[] parameters = new float[CHUNK];
        private final float[] gradients = new float[CHUNK];
        private final float[][] state;

        Workspace(int stateSize) {
            state = new float[stateSize][CHUNK];
        }
    }

    /** The workers inherit the priority of the calling thread. */
    ParameterUpdate(UpdateRule rule, List<Target> targets, int threads) {
        this.rule = rule;
        shares = shares(targets, threads);
        workers = Executors.newFixedThreadPool(Math.max(1, shares.size() - 1), work -> {
            Thread worker = new Thread(work, "parameter update");
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Divides all parameters into one list of neighboring chunks for each thread. */
    private static List<List<Chunk>> shares(List<Target> targets, int threads) {
        List<Chunk> chunks = new ArrayList<>();
        for (Target target : targets) {
            int size = target.parameters().capacity();
            for (int start = 0; start < size; start += CHUNK) {
                chunks.add(new Chunk(target, start, Math.min(CHUNK, size - start)));
            }
        }
        int used = Math.max(1, Math.min(threads, chunks.size()));
        List<List<Chunk>> shares = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            shares.add(chunks.subList(i * chunks.size() / used, (i + 1) * chunks.size() / used));
        }
        return shares;
    }

    /**
     * Updates all parameters.
     *
     * @param step counted from 0
     */
    void apply(int step) {
        float stepSize = (float) rule.stepSize(step);
        List<Future<?>> others = new ArrayList<>();
        for (List<Chunk> share : shares.subList(1, shares.size())) {
            others.add(workers.submit(() -> update(share, stepSize)));
        }
        update(shares.get(0), stepSize);
        for (Future<?> other : others) {
            await(other);
        }
    }

    private void update(List<Chunk> share, float stepSize) {
        Workspace workspace = new Workspace(rule.stateSize());
        for (Chunk chunk : share) {
            Target target = chunk.target();
            int start = chunk.start();
            int count = chunk.count();
            target.parameters().get(start, workspace.parameters, 0, count);
            target.gradients().get(start, workspace.gradients, 0, count);
            for (int i = 0; i < workspace.state.length; i++) {
                target.state().get(i).get(start, workspace.state[i], 0, count);
            }
            addDecay(workspace, target.decay(), count);
            rule.update(stepSize, workspace.parameters, workspace.gradients, workspace.state, count);
            target.parameters().put(start, workspace.parameters, 0, count);
            for (int i = 0; i < workspace.state.length; i++) {
                target.state().get(i).put(start, workspace.state[i], 0, count);
            }
        }
    }

    private static void addDecay(Workspace workspace, float decay, int count) {
        if (decay != 0) {
            for (int i = 0; i < count; i++) {
                workspace.gradients[i] += decay * workspace.parameters[i];
            }
        }
    }

    private static void await(Future<?> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    work.get();
                    return;
                } catch (InterruptedException e) {
                    // The parameters would be half updated: finish, and leave the interruption to the caller.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("updating parameters failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the worker threads. */
    @Override
    public void close() {
        workers.shutdown();
    }
}
