package digitpad.startup;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the program and its libraries log, one line each, on standard error. */
public final class LogSetup {
    /** These tell at length what the engine says in one line. */
    private static final List<String> TALKATIVE = List.of("org.nd4j", "org.deeplearning4j", "org.bytedeco");
    /** Warns that JavaFX is on the class path, which works and is meant. */
    private static final String CLASS_PATH_WARNING = "javafx";

    /** Time, level, message; a fault's stack on the lines after. */
    private static final String ONE_LINE = "%1$tT %4$s %5$s%6$s%n";

    /** Loggers are forgotten, with their levels, unless somebody holds them. */
    private static final List<Logger> KEPT =
            TALKATIVE.stream().map(Logger::getLogger).toList();

    private static final Logger JAVAFX = Logger.getLogger(CLASS_PATH_WARNING);

    private LogSetup() {}

    public static void apply() {
        System.setProperty("java.util.logging.SimpleFormatter.format", ONE_LINE);
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        root.addHandler(console);
        KEPT.forEach(logger -> logger.setLevel(Level.WARNING));
        JAVAFX.setLevel(Level.SEVERE);
    }
}
