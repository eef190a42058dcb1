package digitpad;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void noArgumentOrModelFile_opensWindow() {
        assertTrue(Main.opensWindow());
        assertTrue(Main.opensWindow("/home/ada/my network.digitpad"));
    }

    @Test
    void otherArguments_runCommandLine() {
        assertFalse(Main.opensWindow("train"));
        assertFalse(Main.opensWindow("--help"));
        assertFalse(Main.opensWindow("predict", "a.digitpad"));
    }
}
