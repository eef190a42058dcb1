package digitpad.engine.dl4j;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.jna.NativeLibrary;
import digitpad.JavaProcess;
import digitpad.engine.EngineReport;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import digitpad.recognition.Recognizer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.nd4j.linalg.factory.Nd4j;

class BackendTest {
    /** The report of a process about itself. */
    public record ProcessReport(EngineReport report, float[] probabilities, String executioner) {}

    /**
     * Recognizes an image in its own process and prints a report, because ND4J can be started only once per process.
     */
    public static final class Reporter {
        private Reporter() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException {
            ProcessReport processReport = new ProcessReport(
                    Backend.report(),
                    probabilities(),
                    Nd4j.getExecutioner().getClass().getName());
            System.out.write(new ObjectMapper().writeValueAsBytes(processReport));
            System.out.flush();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void oneDnnComputesConvolutions() {
        EngineReport report = Backend.report();
        assertEquals("fast", report.mode());
        assertEquals("MKLDNNConvHelper", report.convolution());
        assertTrue(report.sleepingWorkers(), "idle workers must sleep");
        var network = Networks.forInference(Preset.TUTORIAL.architecture());
        assertEquals("MKLDNNConvHelper", Backend.convolutionOf(network));
        Networks.close(network);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void threadSettings_areInTheProcessEnvironment() {
        Backend.ensureStarted();
        try (NativeLibrary c = NativeLibrary.getInstance("c")) {
            var getenv = c.getFunction("getenv");
            assertEquals("4", getenv.invokeString(new Object[] {"OPENBLAS_THREAD_TIMEOUT"}, false));
            assertEquals("2000", getenv.invokeString(new Object[] {"GOMP_SPINCOUNT"}, false));
        }
    }

    @Test
    void defaultsMode_isSafeAndGivesSameResults() throws Exception {
        JsonNode processReport;
        try (JavaProcess process =
                JavaProcess.start(List.of("-D" + Backend.MODE_PROPERTY + "=defaults"), Reporter.class)) {
            processReport = new ObjectMapper().readTree(process.output());
        }
        JsonNode report = processReport.get("report");
        assertEquals("defaults", report.get("mode").asText());
        assertEquals("built-in", report.get("convolution").asText());
        assertFalse(report.get("sleepingWorkers").asBoolean());
        assertEquals(
                ReachabilityFencingExecutioner.class.getName(),
                processReport.get("executioner").asText());
        float[] here = probabilities();
        assertEquals(here.length, processReport.get("probabilities").size());
        for (int digit = 0; digit < here.length; digit++) {
            assertEquals(
                    here[digit], processReport.get("probabilities").get(digit).asDouble(), 1e-4);
        }
    }

    private static float[] probabilities() {
        try (Recognizer recognizer = Recognizer.of(ENGINE, TestModels.withSmallWeights(Preset.TUTORIAL, "mild", 4))) {
            return recognizer.read(TestModels.noiseImages(1).get(0)).toArray();
        }
    }
}
