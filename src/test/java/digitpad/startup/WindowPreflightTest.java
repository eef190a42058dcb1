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
    void aDesktopIsFine() {
        assertEquals(Optional.empty(), preflight(true, DISPLAY, Set.of(), true).problem());
    }

    @Test
    void otherSystemsBringTheirOwn() {
        assertEquals(
                Optional.empty(),
                preflight(false, Map.of(), Set.of("libgtk-3.so.0"), false).problem());
    }

    @Test
    void missingLibrariesAreNamedWithTheirPackages() {
        UserException fault = assertThrows(
                UserException.class,
                () -> preflight(true, DISPLAY, Set.of("libgtk-3.so.0", "libXtst.so.6"), true)
                        .check());
        assertEquals(
                "The window needs system libraries that are not installed (libgtk-3.so.0, libXtst.so.6): install them with \"sudo apt install libgtk-3-0 libxtst6\" on Debian and Ubuntu or \"sudo dnf install gtk3 libXtst\" on Fedora, or use the command line, which works without a window (\"digitpad --help\").",
                fault.getMessage());
    }

    @Test
    void withoutADisplayTheCommandLineIsNamed() {
        for (Map<String, String> none : Set.of(Map.<String, String>of(), Map.of("DISPLAY", ""))) {
            String sentence = preflight(true, none, Set.of(), true).problem().orElseThrow();
            assertTrue(sentence.contains("DISPLAY is not set"), sentence);
            assertTrue(sentence.contains("command line, which works without a window"), sentence);
        }
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() {
        String sentence = preflight(true, DISPLAY, Set.of(), false).problem().orElseThrow();
        assertTrue(sentence.contains("display \":0\""), sentence);
    }

    private static WindowPreflight preflight(
            boolean linux, Map<String, String> environment, Set<String> missing, boolean answers) {
        return new WindowPreflight(linux, environment, library -> !missing.contains(library), name -> answers);
    }
}
