package digitpad.startup;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Configures logging: one line per message of the program and its libraries, on standard error. */
public final class LogSetup {
    /** Time, level, message; an exception's stack trace follows on the next lines. */
    private static final String LINE_FORMAT = "%1$tT %4$s %5$s%6$s%n";

    // Loggers are held weakly: without these fields, their levels could be lost.

    /** Libraries that log in detail what the engine reports in one line. */
    private static final List<Logger> VERBOSE_LOGGERS = Stream.of("org.nd4j", "org.deeplearning4j", "org.bytedeco")
            .map(Logger::getLogger)
            .toList();

    /** Logs a warning that JavaFX is on the class path, which is intended. */
    private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

    private LogSetup() {}

    /** Applies the configuration to the whole process. */
    public static void apply() {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE_FORMAT);
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setFormatter(new LogFormatter());
        root.addHandler(console);
        VERBOSE_LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        JAVAFX_LOGGER.setLevel(Level.SEVERE);
    }
}
