package digitpad.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowPreflightTest {
    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

    @Test
    void desktop_hasNoProblem() {
        assertEquals(Optional.empty(), preflight(true, DISPLAY, Set.of(), true).problem());
    }

    @Test
    void otherSystems_areNotChecked() {
        assertEquals(
                Optional.empty(),
                preflight(false, Map.of(), Set.of("libgtk-3.so.0"), false).problem());
    }

    @Test
    void missingLibraries_areNamedWithTheirPackages() {
        UserException exception = assertThrows(
                UserException.class,
                () -> preflight(true, DISPLAY, Set.of("libgtk-3.so.0", "libXtst.so.6"), true)
                        .check());
        assertEquals(
                "The window needs system libraries that are missing: libgtk-3.so.0, libXtst.so.6."
                        + " Install them with \"sudo apt install libgtk-3-0 libxtst6\" (Debian, Ubuntu)"
                        + " or \"sudo dnf install gtk3 libXtst\" (Fedora),"
                        + " or use the command line (\"digitpad --help\").",
                exception.getMessage());
    }

    @Test
    void missingDisplay_suggestsCommandLine() {
        for (Map<String, String> environment : Set.of(Map.<String, String>of(), Map.of("DISPLAY", ""))) {
            String message =
                    preflight(true, environment, Set.of(), true).problem().orElseThrow();
            assertTrue(message.contains("DISPLAY is not set"), message);
            assertTrue(message.contains("use the command line (\"digitpad --help\")"), message);
        }
    }

    @Test
    void unreachableDisplay_isNamed() {
        String message = preflight(true, DISPLAY, Set.of(), false).problem().orElseThrow();
        assertTrue(message.contains("display \":0\""), message);
    }

    private static WindowPreflight preflight(
            boolean linux, Map<String, String> environment, Set<String> missing, boolean displayOpens) {
        return new WindowPreflight(linux, environment, library -> !missing.contains(library), name -> displayOpens);
    }
}
