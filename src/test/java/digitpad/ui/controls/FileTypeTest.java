package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
    private static final FileType PICTURES = new FileType("Pictures", List.of(".png", ".jpeg"));

    @ParameterizedTest
    @ValueSource(strings = {"7.png", "SEVEN.PNG", "Seven.Jpeg", "seven.jPeG"})
    @EnabledOnOs(OS.LINUX)
    void pictureInAnyCase_isListed(String name) {
        assertTrue(isListed(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.gif", "7.jpg", "7png", "7.png.txt"})
    @EnabledOnOs(OS.LINUX)
    void otherFile_isNotListed(String name) {
        assertFalse(isListed(name));
    }

    /** The file systems of the other systems, and their dialogs, usually ignore case. */
    @Test
    void patternsElsewhere_haveNoCharacterSets() {
        assertEquals(List.of("*.png", "*.PNG", "*.jpeg", "*.JPEG"), PICTURES.patterns(false));
    }

    /** Matches like GTK: with case, and with sets of characters. */
    private static boolean isListed(String name) {
        return PICTURES.patterns().stream()
                .anyMatch(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(Path.of(name)));
    }
}
