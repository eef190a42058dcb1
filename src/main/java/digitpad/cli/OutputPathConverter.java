package digitpad.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Converts the name of a file to write. Other paths are to be read, and may name the standard input. */
final class OutputPathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
        return PathNames.path(name);
    }
}
