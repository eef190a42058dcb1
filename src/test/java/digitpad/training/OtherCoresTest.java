package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.SampleData;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingMaterial;
import digitpad.training.plan.Sources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * A run that goes on with another number of cores than it was begun with. Sums are then rounded in another order, and no
 * more than that: the networks stay close.
 */
class OtherCoresTest {
    private static final int PATIENCE_SECONDS = 300;
    private static final int STEPS = 14;
    /** Parameters are up to 1; measured were 1.4e-7. */
    private static final double TOLERANCE = 1e-5;

    @TempDir
    private Path home;

    private final TrainingMaterial material = TrainingMaterial.of(SampleData.inMemory());
    private final Trainer trainer = new Trainer(ENGINE);

    @AfterEach
    void close() {
        trainer.close();
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void itEndsCloseToARunThatWasNotBrokenOff(Preset preset) throws Exception {
        assumeTrue(ENGINE.report().threads() > 1, "there is one core only");
        TrainingPlan plan = TrainingPlan.of(preset).withSteps(STEPS).withBatchSize(10);
        FloatBuffer straight = parameters(trainer.start(plan, material, "straight", TrainingListener.NONE));
        RunFolder run = new RunStore(home).create("mine", plan, Sources.of(home), material);
        BrokenOffRun.after(STEPS / 2, run, material);
        NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
        List<Integer> threads = new CopyOnWriteArrayList<>();
        trainer.useOneCore(true);
        FloatBuffer other = parameters(trainer.start(run, material, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                threads.add(natives.ompGetMaxThreads());
            }
        }));
        assertEquals(Collections.nCopies(STEPS - STEPS / 2, 1), threads);
        assertEquals(straight.limit(), other.limit());
        for (int i = 0; i < straight.limit(); i++) {
            assertEquals(straight.get(i), other.get(i), TOLERANCE);
        }
    }

    private static FloatBuffer parameters(TrainingRun run) throws Exception {
        return run.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS).model().parameters();
    }
}
