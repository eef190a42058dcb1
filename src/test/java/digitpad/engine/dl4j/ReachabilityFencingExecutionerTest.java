package digitpad.engine.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.JavaProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Runs operations in another process, which crashes if their memory is freed too early. With ND4J's own executioner it
 * crashes after 200 to 3,000 broadcasts.
 */
@Tag("long")
class ReachabilityFencingExecutionerTest {
    /** A young generation of 1 MB that is filled all the time causes hundreds of collections a second. */
    private static final List<String> FREQUENT_COLLECTIONS =
            List.of("-XX:+UseSerialGC", "-Xmn1m", "-XX:-CreateCoredumpOnCrash");

    private static final int ROUNDS = 3_000;

    @Test
    void operationsSurviveGarbageCollection(@TempDir Path folder) throws Exception {
        List<String> options = new ArrayList<>(FREQUENT_COLLECTIONS);
        options.add("-XX:ErrorFile=" + folder.resolve("signal.log"));
        try (JavaProcess process = JavaProcess.start(options, Operations.class)) {
            int sum = ROUNDS * Operations.KINDS;
            assertEquals(sum + " to " + sum, process.output());
        }
    }

    /** The process: adds up ones that operations of each kind return, and prints the sums. */
    public static final class Operations {
        private static final int KINDS = 6;
        private static final int WIDTH = 1024;

        /** Assigned so that the arrays are really allocated. */
        @SuppressWarnings("UnusedVariable")
        private static volatile byte[] filled;

        private Operations() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            // One thread only: with more, the operations get less time and the bug shows less often (in 3 of 6 trials
            // instead of all).
            Thread filler = new Thread(Operations::fill);
            filler.setDaemon(true);
            filler.start();
            Backend.ensureStarted();
            INDArray sums = Nd4j.zeros(DataType.FLOAT, 50, WIDTH);
            INDArray ones = Nd4j.ones(DataType.FLOAT, WIDTH);
            for (int round = 0; round < ROUNDS; round++) {
                sums.addiRowVector(ones);
                reduction(sums, ones);
                index(sums, ones);
                transform(sums, ones);
                random(sums);
                custom(sums, ones);
            }
            System.out.print(
                    sums.minNumber().intValue() + " to " + sums.maxNumber().intValue());
        }

        private static void reduction(INDArray sums, INDArray ones) {
            sums.addi(ones.dup().max(0));
        }

        private static void index(INDArray sums, INDArray ones) {
            sums.addi(ones.dup().argMax(0).castTo(DataType.FLOAT).add(1));
        }

        private static void transform(INDArray sums, INDArray ones) {
            sums.addiRowVector(Transforms.abs(ones.neg()));
        }

        private static void random(INDArray sums) {
            sums.addi(Transforms.ceil(Nd4j.rand(DataType.FLOAT, WIDTH).max(0)));
        }

        private static void custom(INDArray sums, INDArray ones) {
            sums.addi(Transforms.softmax(ones.reshape(1, WIDTH)).mul(WIDTH).max());
        }

        @SuppressWarnings("InfiniteLoopStatement")
        private static void fill() {
            while (true) {
                filled = new byte[4096];
            }
        }
    }
}
