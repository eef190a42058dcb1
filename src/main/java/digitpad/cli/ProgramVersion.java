package digitpad.cli;

import digitpad.text.Messages;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Provides the program's version, which the build writes into the jar. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Messages text = Messages.of(ProgramVersion.class);
        String version = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse(text.get("version.development"));
        return new String[] {text.get("version", version)};
    }
}
