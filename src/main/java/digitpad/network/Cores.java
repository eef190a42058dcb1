package digitpad.network;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** How many cores computing takes. */
public final class Cores {
    private Cores() {}

    /**
     * Lets what the calling thread computes take one core, from now on, or all there are. Its products of matrices are
     * left to a library that knows only one number for the whole process, so those of others take one core as well.
     */
    public static void use(boolean one) {
        Backend.Report backend = Backend.report();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(one ? 1 : backend.threads());
        Nd4j.factory().blas().setMaxThreads(one ? 1 : backend.blasThreads());
    }
}
