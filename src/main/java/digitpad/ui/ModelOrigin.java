package digitpad.ui;

import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.text.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says where a model comes from, so that models with similar names can be told apart. */
final class ModelOrigin {
    private static final Messages TEXT = Messages.of(ModelOrigin.class);

    private ModelOrigin() {}

    /** Returns the origin of a model: that it comes with the program, or how and when it was trained. */
    static String of(ModelInfo model, ZoneId zone) {
        if (ModelStore.shipped().contains(model.name())) {
            return TEXT.get("origin.shipped");
        }
        String when = DateTimeFormatter.ofPattern(TEXT.get("origin.when"), Locale.getDefault())
                .withZone(zone)
                .format(model.created());
        return TEXT.get("origin.trained", model.preset(), model.training().stepsDone(), when);
    }
}
