package digitpad.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.JavaProcess;
import digitpad.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs programs of their own, because the filter applies to the whole process and cannot be changed. */
class DeserializationFilterTest {
    private static final String REJECTED = "rejected";

    @TempDir
    private Path home;

    @Tag("long")
    @Test
    void program_rejectsSerializedObjects() throws Exception {
        assertEquals(REJECTED, lastLine("-Ddigitpad.home=" + home));
    }

    @Tag("long")
    @Test
    void optionOfTheLauncher_isKept() throws Exception {
        assertEquals(REJECTED, lastLine("-Ddigitpad.home=" + home, "-Djdk.serialFilter=!*"));
    }

    private static String lastLine(String... options) throws Exception {
        try (JavaProcess process = JavaProcess.start(List.of(options), ReadingAtTheEnd.class)) {
            List<String> lines = process.output().lines().toList();
            return lines.get(lines.size() - 1);
        }
    }

    /** The process: DigitPad, which reads a serialized object before it exits. */
    static final class ReadingAtTheEnd {
        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(outcome())));
            Main.main(new String[] {"--version"});
        }

        private static String outcome() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject(new ArrayList<>(List.of("a")));
                }
                try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                    return "read " + in.readObject();
                }
            } catch (InvalidClassException e) {
                return REJECTED;
            } catch (IOException | ClassNotFoundException e) {
                return e.toString();
            }
        }
    }
}
