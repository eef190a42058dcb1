package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.TestEngine;
import digitpad.files.UserFolders;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The usage bundle describes every command and every option, and has no unused texts. */
class UsageTest {
    /** The real bundle, which records the requested keys. */
    private static final class RecordingBundle extends ResourceBundle {
        private final ResourceBundle real = ResourceBundle.getBundle("digitpad.cli.usage");
        private final Set<String> requested = new TreeSet<>();

        @Override
        protected Object handleGetObject(String key) {
            requested.add(key);
            return real.getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return real.getKeys();
        }
    }

    @TempDir
    private Path home;

    private CommandLine program;

    @BeforeEach
    void createProgram() {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new ResultWriter(Writer.nullWriter(), false),
                new PrintWriter(Writer.nullWriter()),
                false);
        program = CommandLineProgram.commandLine(
                new CommandContext(terminal, UserFolders.under(home), Map.of(), TestEngine.ENGINE));
    }

    private Stream<CommandLine> commands() {
        return commands(program);
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(UsageTest::commands));
    }

    @Test
    void everyCommandAndArgumentIsDescribed() {
        commands().map(CommandLine::getCommandSpec).forEach(command -> {
            assertNotEquals(List.of(), List.of(command.usageMessage().header()), command.qualifiedName());
            for (ArgSpec argument : command.args()) {
                assertNotEquals(
                        List.of(),
                        List.of(argument.description()),
                        command.qualifiedName() + " " + argument.paramLabel() + " " + argument.descriptionKey());
            }
        });
    }

    @Test
    void synopsis_showsNoRegularExpression() {
        String usage = program.getSubcommands().get("train").getUsageMessage();
        assertTrue(usage.contains("[--augment=NAME=X[,NAME=X...]]"), usage);
    }

    @Test
    void everyKeyIsUsed() {
        RecordingBundle bundle = new RecordingBundle();
        program.setResourceBundle(bundle);
        commands().forEach(CommandLine::getUsageMessage);
        Set<String> unused = new TreeSet<>(Collections.list(bundle.getKeys()));
        unused.removeAll(bundle.requested);
        assertEquals(Set.of(), unused);
    }
}
