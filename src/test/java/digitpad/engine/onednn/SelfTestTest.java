package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.engine.InitialWeights;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    @Test
    void expectedValues_areThoseOfPlainLoops() {
        float[] initial = InitialWeights.draw(SelfTest.ARCHITECTURE, SelfTest.SEED);
        double[] parameters = new double[initial.length];
        for (int i = 0; i < initial.length; i++) {
            parameters[i] = initial[i];
        }
        PlainLoops loops = new PlainLoops(SelfTest.ARCHITECTURE, SelfTest.pixels(), SelfTest.targets());
        double[] summary = SelfTest.summary(loops.loss(parameters), FloatBuffer.wrap(loops.afterStep(parameters)));
        assertArrayEquals(SelfTest.EXPECTED, summary, 1e-5);
    }

    @Test
    void oneDnnPasses() {
        assumeTrue(OneDnnLibrary.isUsable(), "needs oneDNN");
        assertArrayEquals(SelfTest.EXPECTED, SelfTest.run(), 1e-4);
        assertTrue(SelfTest.passes());
    }
}
