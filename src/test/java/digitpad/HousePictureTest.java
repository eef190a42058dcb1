package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the picture of the packages, which the README shows, has each package of the code, and no other. */
class HousePictureTest {
    private static final Path CODE = Path.of("src", "main", "java", "digitpad");

    @Test
    void pictureShowsEveryTopLevelPackage() throws IOException {
        String picture = Files.readString(Path.of("assets", "docs", "house.svg"));
        Set<String> shown = Pattern.compile("<text class=\"package\"[^>]*>([\\w.]+)</text>")
                .matcher(picture)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders =
                Files.list(CODE).filter(folder -> Files.exists(folder.resolve("package-info.java")))) {
            Set<String> packages = folders.map(folder -> "digitpad." + folder.getFileName())
                    .collect(Collectors.toCollection(TreeSet::new));
            packages.add("digitpad");
            assertEquals(packages, shown);
        }
    }
}
