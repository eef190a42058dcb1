package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.JavaProcess;
import digitpad.SampleData;
import digitpad.engine.EngineName;
import digitpad.engine.onednn.OneDnnEngine;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Changes the number of cores during training. This only changes the order in which sums are rounded, so the networks
 * stay close. Runs in processes of their own, which may use all cores.
 */
@Tag("long")
class CoreLimiterTest {
    private static final int TIMEOUT_SECONDS = 300;
    private static final int STEPS = 14;
    /** For parameters up to 1; the measured difference was 1.4e-7. */
    private static final double TOLERANCE = 1e-5;
    /** If the number of cores changes during a run. */
    private static final double SWITCHED_TOLERANCE = 1e-3;

    @ParameterizedTest
    @EnumSource
    void resumeOnOneCore_barelyChangesNetwork(EngineName engine, @TempDir Path home) throws Exception {
        List<String> lines = output(engine, Resumed.class, home.toString());
        assertEquals(Preset.all().size(), lines.size(), lines.toString());
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ");
            assertEquals(Preset.all().get(i).id(), words[0]);
            assertTrue(Integer.parseInt(words[1]) > 1, "started on all cores: " + lines.get(i));
            assertEquals("1", words[2], "resumed on one core: " + lines.get(i));
            assertTrue(Double.parseDouble(words[3]) <= TOLERANCE, "difference: " + lines.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void coreLimit_appliesFromNextStepUntilLifted(EngineName engine) throws Exception {
        List<String> lines = output(engine, Switched.class);
        int all = Integer.parseInt(lines.get(0));
        int blas = Integer.parseInt(lines.get(1));
        assertTrue(all > 1 && blas > 0, lines.toString());
        assertEquals(
                List.of(all, blas, all, blas, 1, 1, 1, 1, all, blas, all, blas).toString(), lines.get(2));
        assertEquals(blas, Integer.parseInt(lines.get(3)), "all cores again at the end");
        assertTrue(Double.parseDouble(lines.get(4)) <= SWITCHED_TOLERANCE, "difference: " + lines.get(4));
    }

    private static List<String> output(EngineName engine, Class<?> program, String... arguments) throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "needs more than one core");
        assumeTrue(engine == EngineName.DL4J || new OneDnnEngine().isUsable(), "needs oneDNN");
        try (JavaProcess process = JavaProcess.start(List.of("-Ddigitpad.engine=" + engine.id()), program, arguments)) {
            return process.output().lines().toList();
        }
    }

    private static FloatBuffer parameters(TrainingRun run) throws Exception {
        return run.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS).model().parameters();
    }

    private static double greatestDifference(FloatBuffer one, FloatBuffer other) {
        assertEquals(one.limit(), other.limit());
        double greatest = 0;
        for (int i = 0; i < one.limit(); i++) {
            greatest = Math.max(greatest, Math.abs(one.get(i) - other.get(i)));
        }
        return greatest;
    }

    /** Returns how many threads computations of the calling thread use now. */
    private static int threads() {
        return usesDl4j()
                ? NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads()
                : ENGINE.report().threads();
    }

    /** Returns how many threads of them matrix products use now. */
    private static int blasThreads() {
        return usesDl4j()
                ? Nd4j.factory().blas().getMaxThreads()
                : ENGINE.report().blasThreads();
    }

    private static boolean usesDl4j() {
        return ENGINE.report().engine() == EngineName.DL4J;
    }

    /**
     * A process that prints a line for each preset: its name, the number of threads before and after the interruption,
     * and the largest difference of a parameter from an uninterrupted run.
     */
    public static final class Resumed {
        private Resumed() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            ENGINE.report(); // Loads the native libraries, which report their threads.
            RunStore runs = new RunStore(Path.of(arguments[0]));
            for (Preset preset : Preset.all()) {
                System.out.println(preset.id() + " " + train(preset, runs));
            }
        }

        private static String train(Preset preset, RunStore runs) throws Exception {
            TrainingData data = TrainingData.of(SampleData.inMemory());
            TrainingPlan plan = TrainingPlan.of(preset).withSteps(STEPS).withBatchSize(10);
            Threads onAll = new Threads();
            Threads onOne = new Threads();
            FloatBuffer uninterrupted;
            FloatBuffer resumed;
            RunFolder run = runs.create(preset.id(), plan, DataSources.of(Path.of("sample")), data);
            try (Trainer trainer = new Trainer(ENGINE)) {
                uninterrupted = parameters(trainer.start(plan, data, "uninterrupted", onAll));
                StoppedRun.after(STEPS / 2, run, data);
                trainer.useOneCore(true);
                resumed = parameters(trainer.start(run, data, onOne));
            }
            return onAll.constantCount(STEPS) + " " + onOne.constantCount(STEPS - STEPS / 2) + " "
                    + greatestDifference(uninterrupted, resumed);
        }
    }

    /**
     * A process that trains on one core for two of six steps. It prints these lines: the threads for operations and for
     * matrix products that the engine reports; both numbers after each step; the threads for matrix products after a
     * run that ended on one core; the largest difference of a parameter from a run on all cores.
     */
    public static final class Switched {
        private Switched() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            System.out.println(ENGINE.report().threads());
            System.out.println(ENGINE.report().blasThreads());
            TrainingData data = TrainingData.of(SampleData.inMemory());
            TrainingPlan plan = TrainingPlan.of(Preset.BEST).withSteps(6).withBatchSize(8);
            List<Integer> threads = new CopyOnWriteArrayList<>();
            try (Trainer trainer = new Trainer(ENGINE)) {
                FloatBuffer switched = parameters(trainer.start(plan, data, "switched", new TrainingListener() {
                    @Override
                    public void stepped(StepReport report) {
                        threads.add(threads());
                        threads.add(blasThreads());
                        trainer.useOneCore(report.step() == 2 || report.step() == 3);
                    }
                }));
                System.out.println(threads);
                trainer.useOneCore(true);
                parameters(trainer.start(plan, data, "one core", TrainingListener.NONE));
                System.out.println(blasThreads());
                trainer.useOneCore(false);
                FloatBuffer onAll = parameters(trainer.start(plan, data, "all cores", TrainingListener.NONE));
                System.out.println(greatestDifference(switched, onAll));
            }
        }
    }

    /** Records the number of threads at each step. */
    private static final class Threads implements TrainingListener {
        private final List<Integer> counts = new CopyOnWriteArrayList<>();

        @Override
        public void stepped(StepReport report) {
            counts.add(threads());
        }

        /** Returns the number, which must be the same at all {@code steps} steps. */
        int constantCount(int steps) {
            assertEquals(steps, counts.size());
            assertEquals(1, counts.stream().distinct().count(), counts.toString());
            return counts.get(0);
        }
    }
}
