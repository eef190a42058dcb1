package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.JavaProcess;
import digitpad.SampleData;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Trainings that change the number of cores they use. Sums are then rounded in another order, and no more than that: the
 * networks stay close. In processes of their own, which have all cores.
 */
@Tag("long")
class CoreLimiterTest {
    private static final int PATIENCE_SECONDS = 300;
    private static final int STEPS = 14;
    /** Parameters are up to 1; measured were 1.4e-7. */
    private static final double TOLERANCE = 1e-5;
    /** Where the cores change during a run. */
    private static final double SWITCHED_TOLERANCE = 1e-3;

    @Test
    void resumedRun_onOneCore_endsCloseToTheRunOnAllCores(@TempDir Path home) throws Exception {
        List<String> lines = output(Resumed.class, home.toString());
        assertEquals(Preset.all().size(), lines.size(), lines.toString());
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ");
            assertEquals(Preset.all().get(i).id(), words[0]);
            assertTrue(Integer.parseInt(words[1]) > 1, "begun on all cores: " + lines.get(i));
            assertEquals("1", words[2], "resumed on one core: " + lines.get(i));
            assertTrue(Double.parseDouble(words[3]) <= TOLERANCE, "ended close: " + lines.get(i));
        }
    }

    @Test
    void useOneCore_holdsFromTheNextStepUntilTakenBackOrTheEnd() throws Exception {
        List<String> lines = output(Switched.class);
        int all = Integer.parseInt(lines.get(0));
        int blas = Integer.parseInt(lines.get(1));
        assertTrue(all > 1 && blas > 0, lines.toString());
        assertEquals(
                List.of(all, blas, all, blas, 1, 1, 1, 1, all, blas, all, blas).toString(), lines.get(2));
        assertEquals(blas, Integer.parseInt(lines.get(3)), "given back at the end");
        assertTrue(Double.parseDouble(lines.get(4)) <= SWITCHED_TOLERANCE, "the same batches: " + lines.get(4));
    }

    private static List<String> output(Class<?> program, String... arguments) throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is one core only");
        try (JavaProcess process = JavaProcess.start(List.of(), program, arguments)) {
            return process.output().lines().toList();
        }
    }

    private static FloatBuffer parameters(TrainingRun run) throws Exception {
        return run.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS).model().parameters();
    }

    private static double greatestDifference(FloatBuffer one, FloatBuffer other) {
        assertEquals(one.limit(), other.limit());
        double greatest = 0;
        for (int i = 0; i < one.limit(); i++) {
            greatest = Math.max(greatest, Math.abs(one.get(i) - other.get(i)));
        }
        return greatest;
    }

    /**
     * A process: for each preset a line with its name, the threads before and after the break, and by how much the
     * parameters differ at most from those of a run without a break.
     */
    public static final class Resumed {
        private Resumed() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            ENGINE.report(); // Brings up the natives, which are asked for their threads.
            RunStore runs = new RunStore(Path.of(arguments[0]));
            for (Preset preset : Preset.all()) {
                System.out.println(preset.id() + " " + train(preset, runs));
            }
        }

        private static String train(Preset preset, RunStore runs) throws Exception {
            TrainingData material = TrainingData.of(SampleData.inMemory());
            TrainingPlan plan = TrainingPlan.of(preset).withSteps(STEPS).withBatchSize(10);
            Threads onAll = new Threads();
            Threads onOne = new Threads();
            FloatBuffer straight;
            FloatBuffer resumed;
            RunFolder run = runs.create(preset.id(), plan, DataSources.of(Path.of("sample")), material);
            try (Trainer trainer = new Trainer(ENGINE)) {
                straight = parameters(trainer.start(plan, material, "straight", onAll));
                StoppedRun.after(STEPS / 2, run, material);
                trainer.useOneCore(true);
                resumed = parameters(trainer.start(run, material, onOne));
            }
            return onAll.only(STEPS) + " " + onOne.only(STEPS - STEPS / 2) + " "
                    + greatestDifference(straight, resumed);
        }
    }

    /**
     * A process that trains on one core for two of six steps. Lines: the threads of operations and of matrix products
     * that the engine reports; both, after each step; those of matrix products after a run that ended on one core; by
     * how much the parameters differ at most from those of a run on all cores.
     */
    public static final class Switched {
        private Switched() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            System.out.println(ENGINE.report().threads());
            System.out.println(ENGINE.report().blasThreads());
            NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
            TrainingData material = TrainingData.of(SampleData.inMemory());
            TrainingPlan plan = TrainingPlan.of(Preset.BEST).withSteps(6).withBatchSize(8);
            List<Integer> threads = new CopyOnWriteArrayList<>();
            try (Trainer trainer = new Trainer(ENGINE)) {
                FloatBuffer switched = parameters(trainer.start(plan, material, "switched", new TrainingListener() {
                    @Override
                    public void stepped(StepReport report) {
                        threads.add(natives.ompGetMaxThreads());
                        threads.add(Nd4j.factory().blas().getMaxThreads());
                        trainer.useOneCore(report.step() == 2 || report.step() == 3);
                    }
                }));
                System.out.println(threads);
                trainer.useOneCore(true);
                parameters(trainer.start(plan, material, "one core", TrainingListener.NONE));
                System.out.println(Nd4j.factory().blas().getMaxThreads());
                trainer.useOneCore(false);
                FloatBuffer onAll = parameters(trainer.start(plan, material, "all cores", TrainingListener.NONE));
                System.out.println(greatestDifference(switched, onAll));
            }
        }
    }

    /** How many threads compute at each step. */
    private static final class Threads implements TrainingListener {
        private final NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
        private final List<Integer> counts = new CopyOnWriteArrayList<>();

        @Override
        public void stepped(StepReport report) {
            counts.add(natives.ompGetMaxThreads());
        }

        /** The same number at each of that many steps. */
        int only(int steps) {
            assertEquals(steps, counts.size());
            assertEquals(1, counts.stream().distinct().count(), counts.toString());
            return counts.get(0);
        }
    }
}
