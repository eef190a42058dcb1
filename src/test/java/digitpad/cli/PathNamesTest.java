package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathNamesTest {
    @TempDir
    Path home;

    @Test
    void tilde_isTheHomeFolder() {
        assertEquals(home, PathNames.path("~", home));
        assertEquals(home, PathNames.path("~/", home));
        assertEquals(home.resolve("my data"), PathNames.path("~/my data", home));
        assertEquals(Path.of("~other"), PathNames.path("~other", home));
        assertEquals(Path.of("data/~"), PathNames.path("data/~", home));
    }

    @Test
    void fileUrls_arePaths() throws Exception {
        Path file = Files.createFile(home.resolve("a b ä%.png"));
        String path = file.toUri().getRawPath();
        assertEquals(file, PathNames.path("file://" + path, home));
        assertEquals(file, PathNames.path("file:" + path, home));
        assertEquals(file, PathNames.path("FILE://localhost" + path, home));
        assertEquals(file, PathNames.path("file://" + path.replace("%20", " "), home));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:", "file://server/share", "file:%zz", "file://%", "file:relative"})
    void otherUrls_areInvalid(String url) {
        assertThrows(InvalidPathException.class, () -> PathNames.path(url, home));
    }

    @Test
    void otherNames_areUnchanged() {
        assertEquals(Path.of("-3.png"), PathNames.path("-3.png", home));
        assertEquals(Path.of("@3.png"), PathNames.path("@3.png", home));
        assertEquals(Path.of("file"), PathNames.path("file", home));
    }
}
