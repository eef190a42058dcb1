package digitpad.evaluation.data;

import digitpad.dataset.MnistData;
import digitpad.text.Messages;
import java.util.Locale;

/** A part of a dataset that models can be evaluated on. */
public enum DataPart {
    TEST,
    TRAINING,
    /** The training images and then the test images. */
    ALL;

    private static final Messages TEXT = Messages.of(DataPart.class);

    /** Returns its name on the command line, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns this part of a dataset, which may be empty. */
    public EvaluationSet of(MnistData data) {
        return switch (this) {
            case TEST -> EvaluationSet.ofImages(data.test(), data.name());
            case TRAINING -> EvaluationSet.ofImages(data.training(), TEXT.get("part.training", data.name()));
            case ALL -> EvaluationSet.ofAllImages(data, TEXT.get("part.all", data.name()));
        };
    }
}
