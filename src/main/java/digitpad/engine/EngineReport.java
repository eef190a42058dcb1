package digitpad.engine;

/**
 * What computes here.
 *
 * @param mode {@code fast} or {@code defaults}
 * @param name of the engine
 * @param blas which BLAS it multiplies matrices with
 * @param threads it computes with
 * @param blasThreads of them multiply matrices
 * @param convolution the class that computes convolutions, or {@code built-in}
 * @param sleepingWorkers whether idle workers were told to sleep
 * @param java version of the Java virtual machine
 * @param processors cores the Java virtual machine may use
 * @param platform operating system and processor
 */
public record EngineReport(
        String mode,
        String name,
        String blas,
        int threads,
        int blasThreads,
        String convolution,
        boolean sleepingWorkers,
        String java,
        int processors,
        String platform) {}
