package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of the Linux package, with a stand-in for Java that prints how it was called. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the launcher is for Linux")
class LinuxLauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            printf '%s\\n' "LC_ALL=$LC_ALL" "$@"
            """;

    @TempDir
    private static Path folder;

    private record Launch(int code, String output) {}

    @BeforeAll
    static void fillInTemplate() throws IOException {
        String template = Files.readString(Path.of("packaging/linux/digitpad.sh"));
        Files.writeString(
                folder.resolve("launcher"),
                template.replace("@OPTIONS@", "").replace("@CLASSES@", "$app/digitpad.jar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "xx_YY.UTF-8"})
    void localeWithoutCharset_isReplaced(String locale) throws Exception {
        assertTrue(launch("plain", Map.of("LC_ALL", locale)).output().startsWith("LC_ALL=C.UTF-8\n"));
    }

    @Test
    void noLocale_isReplaced() throws Exception {
        assertTrue(launch("none", Map.of()).output().startsWith("LC_ALL=C.UTF-8\n"));
    }

    @Test
    void unicodeLocale_isKept() throws Exception {
        assertTrue(launch("kept", Map.of("LANG", "C.UTF-8")).output().startsWith("LC_ALL=\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blanks", "%41 #1 'quoted' \"twice\" $HOME *", "wow! this"})
    void unusualFolder_isPassedUnchanged(String name) throws Exception {
        Launch launch = launch(name, Map.of(), "predict", "a b.png", "@3.png");
        String jar = folder.resolve(name + "/lib/app/digitpad.jar").toString();
        List<String> lines = launch.output().lines().toList();
        assertEquals(List.of("-cp", jar, "digitpad.Main", "predict", "a b.png", "@3.png"), lines.subList(1, 7));
        assertEquals(0, launch.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "wow!"})
    void impossibleFolder_givesOneSentence(String name) throws Exception {
        Launch launch = launch(name, Map.of());
        assertEquals(2, launch.code());
        assertEquals(1, launch.output().lines().count(), launch.output());
        assertTrue(launch.output().contains(folder.resolve(name).toString()), launch.output());
    }

    private static Launch launch(String name, Map<String, String> variables, String... arguments) throws Exception {
        Path image = folder.resolve(name);
        Path launcher = script(image.resolve("bin/digitpad"), Files.readString(folder.resolve("launcher")));
        script(image.resolve("lib/runtime/bin/java"), JAVA);
        Files.createDirectories(image.resolve("lib/app"));
        ProcessBuilder builder = new ProcessBuilder(launcher.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("LC_") || variable.startsWith("LANG"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Launch(process.waitFor(), output);
    }

    private static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
