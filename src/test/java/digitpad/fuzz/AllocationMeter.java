package digitpad.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures the memory that a thread allocates, including garbage. */
public final class AllocationMeter {
    private AllocationMeter() {}

    /** Returns whether this runtime can measure; the one of DigitPad's packages cannot. */
    public static boolean isAvailable() {
        return ModuleLayer.boot().findModule("jdk.management").isPresent();
    }

    /** Returns the number of bytes that the current thread has allocated; 0 if that cannot be measured. */
    public static long allocatedBytes() {
        return isAvailable() ? Meter.allocatedBytes() : 0;
    }

    /** Separate, because its class cannot be loaded if the module is missing. */
    private static final class Meter {
        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        static long allocatedBytes() {
            return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        }
    }
}
