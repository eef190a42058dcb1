package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        System.err.println(java.util.Arrays.toString(summary));
        System.err.println(java.util.Arrays.toString(SelfTest.run()));
        assertArrayEquals(SelfTest.EXPECTED, summary, 1e-5);
    }

    @Test
    void oneDnnPasses() {
        assertTrue(SelfTest.passes());
    }
}
