package digitpad.engine;

/**
 * A description of the engine and the machine it runs on.
 *
 * @param engine its name
 * @param mode {@code fast} or {@code defaults}
 * @param name of the library that computes
 * @param blas the BLAS library that multiplies matrices
 * @param threads how many threads the engine uses
 * @param blasThreads how many of them multiply matrices
 * @param convolution the class or library that computes convolutions, or {@code built-in}
 * @param sleepingWorkers whether idle worker threads sleep instead of spinning
 * @param java version of the Java virtual machine
 * @param processors cores that the Java virtual machine may use
 * @param platform operating system and processor architecture
 */
public record EngineReport(
        EngineName engine,
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
