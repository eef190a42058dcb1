package digitpad.cli;

import digitpad.text.Messages;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Messages text = Messages.of(ProgramVersion.class);
        String version = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse(text.get("version.unpackaged"));
        return new String[] {text.get("version", version)};
    }
}
