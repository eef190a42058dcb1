package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the README's picture of the packages shows those of the code, each above or left of those it imports. */
class HousePictureTest {
    private static final Path CODE = Path.of("src", "main", "java", "digitpad");
    private static final Pattern SHOWN = Pattern.compile("<text class=\"package\"[^>]*>([\\w.]+)</text>");
    /** The first lowercase word after "digitpad." is a top-level package; a class of the root package has none. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(digitpad(?:\\.[a-z]\\w*)?)");

    @Test
    void pictureShowsEveryTopLevelPackage() throws IOException {
        try (Stream<Path> folders = Files.list(CODE)) {
            List<String> packages =
                    new ArrayList<>(folders.filter(folder -> Files.exists(folder.resolve("package-info.java")))
                            .map(HousePictureTest::topLevelPackage)
                            .toList());
            packages.add("digitpad");
            assertEquals(new TreeSet<>(packages), new TreeSet<>(shown()));
        }
    }

    @Test
    void importsPointDownOrRight() throws IOException {
        List<String> shown = shown();
        List<String> wrong = new ArrayList<>();
        int imports = 0;
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                int from = shown.indexOf(topLevelPackage(file));
                for (String imported : IMPORT.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .toList()) {
                    imports++;
                    if (shown.indexOf(imported) < from) {
                        wrong.add(file + " imports " + imported);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertFalse(imports == 0, "no imports found");
    }

    private static List<String> shown() throws IOException {
        return SHOWN.matcher(Files.readString(Path.of("assets", "docs", "house.svg")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String topLevelPackage(Path path) {
        Path inside = CODE.relativize(path);
        boolean root = inside.getNameCount() == 1 && inside.toString().endsWith(".java");
        return root ? "digitpad" : "digitpad." + inside.getName(0);
    }
}
