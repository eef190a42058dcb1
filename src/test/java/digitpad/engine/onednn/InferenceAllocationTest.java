package digitpad.engine.onednn;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import digitpad.engine.EngineName;
import digitpad.engine.InferenceNetwork;
import digitpad.image.DigitImage;
import digitpad.network.Architecture;
import digitpad.network.Preset;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While the user draws, each frame is recognized, and a collection of garbage would delay one. */
class InferenceAllocationTest {
    private static final int FRAMES = 200;
    /** At 60 frames a second, the young generation of the packages (16 MB) then lasts for more than a minute. */
    private static final int MAX_BYTES_PER_FRAME = 4_000;

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "best"})
    void recognizingOneImage_allocatesLittle(String preset) {
        assumeTrue(ENGINE.report().engine() == EngineName.ONEDNN, "oneDNN is not usable on this computer");
        assumeTrue(
                ModuleLayer.boot().findModule("jdk.management").isPresent(),
                "the module jdk.management, which counts allocated bytes, is not in this runtime");
        Architecture architecture = Preset.byId(preset).orElseThrow().architecture();
        FloatBuffer parameters = FloatBuffer.allocate(architecture.parameterCount());
        float[] pixels = new float[DigitImage.PIXELS];
        try (InferenceNetwork network = ENGINE.inferenceNetwork(architecture, parameters)) {
            recognize(network, pixels);
            long before = Allocation.ofThisThread();
            recognize(network, pixels);
            long perFrame = (Allocation.ofThisThread() - before) / FRAMES;
            assertTrue(perFrame <= MAX_BYTES_PER_FRAME, perFrame + " bytes per frame");
        }
    }

    private static void recognize(InferenceNetwork network, float[] pixels) {
        for (int frame = 0; frame < FRAMES; frame++) {
            network.logits(pixels, 1);
        }
    }

    /** A class of its own, because it cannot be loaded without the module. */
    private static final class Allocation {
        static long ofThisThread() {
            return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
        }
    }
}
