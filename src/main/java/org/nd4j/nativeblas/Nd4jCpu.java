package org.nd4j.nativeblas;

/**
 * A bridge for deeplearning4j 1.0.0-M2.1. Its oneDNN helper looks up the native environment under this class name, but
 * the class has moved to {@code org.nd4j.linalg.cpu.nativecpu.bindings}. Without the bridge the lookup fails silently,
 * the helper never loads, and convolutions run several times slower.
 */
public final class Nd4jCpu {
    private Nd4jCpu() {}

    /** Provides the two methods that the helper calls by reflection. */
    public static final class Environment {
        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        /** Returns whether the native library may use oneDNN, which was called MKL-DNN when the helper was written. */
        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                    .isUseONEDNN();
        }
    }
}
