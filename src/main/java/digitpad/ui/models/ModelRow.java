package digitpad.ui.models;

import digitpad.model.ArchitectureText;
import digitpad.model.ModelInfo;
import digitpad.model.SavedModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A model in the list. Immutable.
 *
 * @param saved the model and its file
 * @param run the name of the run that made it; empty if that was deleted, or it was imported
 */
record ModelRow(SavedModel saved, Optional<String> run) {
    String name() {
        return saved.name();
    }

    ModelInfo info() {
        return saved.info();
    }

    /** Returns the network in a few words. */
    String network() {
        return ArchitectureText.summary(info().architecture());
    }

    int parameters() {
        return info().architecture().parameterCount();
    }

    /** Returns whether its texts contain all words of a search, in any case. */
    boolean matches(String search) {
        String text = String.join(
                        "\n",
                        name(),
                        info().preset(),
                        network(),
                        info().training().dataset(),
                        run.orElse(""),
                        saved.note())
                .toLowerCase(Locale.getDefault());
        return Arrays.stream(search.toLowerCase(Locale.getDefault()).strip().split("\\s+"))
                .allMatch(text::contains);
    }
}
