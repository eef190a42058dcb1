package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.OtherProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * In a process of its own, which ends by a signal if what an operation works on is freed meanwhile: with ND4J's own
 * executioner after 200 to 3,000 of the operations below.
 */
class OperationsUnderCollectionTest {
    private static final int OPERATIONS = 10_000;
    /** A young generation of 1 MB that is filled all the time: hundreds of collections a second. */
    private static final List<String> COLLECTING =
            List.of("-XX:+UseSerialGC", "-Xmn1m", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null");

    @Test
    void whatAnOperationWorksOnOutlivesIt() throws Exception {
        Process process = OtherProcess.start(COLLECTING, Operations.class);
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), told);
        assertEquals(HoldingExecutioner.class.getSimpleName() + " " + OPERATIONS, told);
    }

    /** The process: adds 1 so many times, among other operations, and says what came of it. */
    public static final class Operations {
        private static final int FILLERS = 3;

        /** What is stored nowhere is not allocated. */
        @SuppressWarnings("UnusedVariable")
        private static volatile byte[] filled;

        private Operations() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            for (int i = 0; i < FILLERS; i++) {
                Thread filler = new Thread(Operations::fill);
                filler.setDaemon(true);
                filler.start();
            }
            Backend.ensure();
            INDArray sums = Nd4j.zeros(DataType.FLOAT, 50, 1024);
            INDArray ones = Nd4j.ones(DataType.FLOAT, 1024);
            for (int i = 0; i < OPERATIONS; i++) {
                sums.addiRowVector(ones);
                Transforms.softmax(sums.sum(0).reshape(1, 1024));
            }
            System.out.print(Nd4j.getExecutioner().getClass().getSimpleName() + " "
                    + sums.meanNumber().intValue());
        }

        @SuppressWarnings("InfiniteLoopStatement")
        private static void fill() {
            while (true) {
                filled = new byte[4096];
            }
        }
    }
}
