package org.nd4j.nativeblas;

/**
 * A bridge for deeplearning4j 1.0.0-M2.1: its oneDNN helper looks up the native environment by this name, from which
 * the class has moved to {@code org.nd4j.linalg.cpu.nativecpu.bindings}. Without the bridge the lookup fails silently,
 * the helper never loads, and convolutions run several times slower.
 */
public final class Nd4jCpu {
    private Nd4jCpu() {}

    /** Answers, by reflection, the two calls the helper makes. */
    public static final class Environment {
        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        /** Whether the natives in use may compute with oneDNN (called MKL-DNN when the helper was written). */
        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                    .isUseONEDNN();
        }
    }
}
