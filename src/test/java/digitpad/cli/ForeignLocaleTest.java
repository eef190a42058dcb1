package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.JavaProcess;
import digitpad.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in the locale {@code C}, where Java cannot open files with letters beyond ASCII, and in other homes. */
@Tag("long")
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere, paths do not depend on the locale")
class ForeignLocaleTest {
    private static final Map<String, String> C = Map.of("LC_ALL", "C");

    @TempDir
    private Path folder;

    @Test
    void asciiPaths_workInAnyLocale() throws Exception {
        JavaProcess.End end = run(C, List.of("-Ddigitpad.home=" + folder), "runs", "--json");
        assertEquals(new JavaProcess.End(0, "[ ]" + System.lineSeparator(), ""), end);
    }

    @Test
    void unmappableArgument_givesOneSentence() throws Exception {
        assumeUnicodePaths();
        List<String> home = List.of("-Ddigitpad.home=" + folder);
        assertExplained(run(C, home, "predict", folder.resolve("zwölf.png").toString()));
        assertExplained(run(C, home, "train", "--data", folder.resolve("größe").toString()));
        assertExplained(
                run(C, home, "train", "--strokes", folder.resolve("größe").toString()));
        assertExplained(
                run(C, home, "evaluate", "--strokes", folder.resolve("größe").toString()));
    }

    @Test
    void unmappableHome_givesOneSentence() throws Exception {
        assumeUnicodePaths();
        Path home = folder.resolve("jürgen");
        assertExplained(run(with(C, "HOME", home.toString()), List.of(), "runs"));
        assertExplained(run(C, List.of("-Ddigitpad.home=" + home), "runs"));
        assertFalse(Files.exists(home));
    }

    @Test
    void unmappableDataVariable_givesOneSentence() throws Exception {
        assumeUnicodePaths();
        Map<String, String> environment =
                with(C, "DIGITPAD_DATA", folder.resolve("größe").toString());
        assertExplained(run(environment, List.of("-Ddigitpad.home=" + folder), "bench"));
    }

    @Test
    void unmappableModelFile_givesOneSentenceForWindow() throws Exception {
        assumeUnicodePaths();
        assertExplained(run(
                with(C, "DISPLAY", ""),
                List.of("-Ddigitpad.home=" + folder),
                folder.resolve("größe.digitpad").toString()));
    }

    @Test
    void variableHome_holdsUsersModels() throws Exception {
        Path models = Files.createDirectories(folder.resolve(".local/share/digitpad/models"));
        try (var in = ForeignLocaleTest.class.getResourceAsStream("/digitpad/model/models/tutorial.digitpad")) {
            Files.copy(in, models.resolve("mine.digitpad"));
        }
        String picture = TestPictures.one(folder.resolve("one.png")).toString();
        Map<String, String> environment = Map.of("HOME", folder.toString(), "XDG_DATA_HOME", "");
        JavaProcess.End end = run(environment, List.of(), "predict", "--model", "nobody", picture);
        assertTrue(end.errors().contains("best, tutorial, mine"), end.errors());
    }

    private static JavaProcess.End run(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:TieredStopAtLevel=1");
        try (JavaProcess process = JavaProcess.start(environment, all, Main.class, arguments)) {
            return process.awaitEnd();
        }
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put(name, value);
        return all;
    }

    private static void assertExplained(JavaProcess.End end) {
        assertEquals(CommandLineProgram.USER_ERROR, end.code(), end::toString);
        assertEquals("", end.output());
        assertEquals(1, end.errors().lines().count(), end.errors());
        assertTrue(end.errors().contains("Set LC_ALL=C.UTF-8"), end.errors());
    }

    private static void assumeUnicodePaths() {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "skipped: run it in a UTF-8 locale");
    }
}
