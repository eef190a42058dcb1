package digitpad.image.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.RealData;
import digitpad.engine.TestEngine;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the pictures in the folder that DIGITPAD_PICTURES names: condition, two underscores, digit. */
class GivenPicturesTest {
    private static final Pattern NAME = Pattern.compile("(.+)__(\\d)\\.(png|jpg|gif|bmp)");

    @Test
    void givenPicturesAreReadRight() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(RealData.pictureFolder())) {
            files = listed.sorted().toList();
        }
        List<String> failed = new ArrayList<>();
        int read = 0;
        try (Recognizer recognizer = Recognizer.of(TestEngine.ENGINE, new ModelStore(Path.of("unused")).load("best"))) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    read++;
                    int digit = Integer.parseInt(name.group(2));
                    Outcome outcome =
                            Outcome.of(new Picture(name.group(1), digit, Files.readAllBytes(file)), recognizer);
                    // Nothing can be read from half of a file.
                    Outcome expected = name.group(1).startsWith("truncated") ? Outcome.REFUSED : Outcome.RIGHT;
                    if (outcome != expected) {
                        failed.add(file.getFileName() + " " + outcome);
                    }
                }
            }
        }
        assertFalse(read == 0, "no picture is named like condition__digit.png");
        assertEquals(List.of(), failed);
    }
}
