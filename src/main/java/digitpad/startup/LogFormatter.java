package digitpad.startup;

import digitpad.text.ControlCharacters;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/** Formats log records without control characters, because messages and exceptions quote foreign files. */
final class LogFormatter extends SimpleFormatter {
    private static final String INDENT = "\t";

    @Override
    public String formatMessage(LogRecord record) {
        return ControlCharacters.replaceIn(super.formatMessage(record));
    }

    @Override
    public String format(LogRecord record) {
        return super.format(record)
                .lines()
                .map(LogFormatter::printable)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    private static String printable(String line) {
        return line.startsWith(INDENT)
                ? INDENT + ControlCharacters.replaceIn(line.substring(INDENT.length()))
                : ControlCharacters.replaceIn(line);
    }
}
