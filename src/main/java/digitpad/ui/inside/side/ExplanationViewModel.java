package digitpad.ui.inside.side;

import digitpad.explanation.Counterfactual;
import digitpad.explanation.Explanation;
import digitpad.explanation.Inspection;
import digitpad.explanation.Saliency;
import digitpad.ink.Sheet;
import digitpad.recognition.Prediction;
import digitpad.ui.CurrentDrawing;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What explains the answer to the drawing, and what the user wants explained. Belongs to the window's thread. */
public final class ExplanationViewModel {
    private final CurrentDrawing drawing;
    private final ReadOnlyObjectProperty<Optional<Inspection>> inspection;
    private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OptionalInt> digit = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalLong> dropoutSeed = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<Saliency.Method> method =
            new SimpleObjectProperty<>(Saliency.Method.GRADIENT_TIMES_INPUT);

    /** {@code inspection} is what was seen last. */
    public ExplanationViewModel(CurrentDrawing drawing, ReadOnlyObjectProperty<Optional<Inspection>> inspection) {
        this.drawing = drawing;
        this.inspection = inspection;
    }

    /** Shows what was found of the drawing. */
    public void show(Explanation found) {
        explanation.set(Optional.of(found));
    }

    /** What was seen last. */
    ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection;
    }

    /** What was found of the drawing once the pen rested; of an earlier one, if its inspection is not the last. */
    ReadOnlyObjectProperty<Optional<Explanation>> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** The digit that is explained; if none, the most probable. */
    public ObjectProperty<OptionalInt> digitProperty() {
        return digit;
    }

    /** Which units dropout blanks, if it is at work. */
    public ObjectProperty<OptionalLong> dropoutSeedProperty() {
        return dropoutSeed;
    }

    /** How saliency is found. */
    public ObjectProperty<Saliency.Method> methodProperty() {
        return method;
    }

    /** The saliency to be shown, if it has been found for what is seen. */
    public Optional<Saliency> saliency() {
        if (inspection.get().isEmpty() || inspection.get().get().prediction().isEmpty()) {
            return Optional.empty();
        }
        Inspection seen = inspection.get().get();
        if (method.get() == Saliency.Method.GRADIENT_TIMES_INPUT) {
            return Optional.of(seen.saliency());
        }
        return upToDate().map(found -> found.occlusion().get(seen.digit()));
    }

    /** Whether all has been found for what is seen. */
    public boolean isExplained() {
        return upToDate().isPresent();
    }

    /** What would change the network's mind, if it has been found for what is seen, and there is ink to erase. */
    public Optional<Counterfactual> counterfactual() {
        return upToDate().flatMap(Explanation::counterfactual);
    }

    /** Erases pieces of the drawing. */
    public void erase(Counterfactual.Erasure option) {
        drawing.replace(option.remaining());
    }

    /** What the drawing is; for showing it. */
    Sheet sheet() {
        return drawing.sheetProperty().get();
    }

    /** Of a network in training, what was found when it had learned a little less, if it still gives that answer. */
    private Optional<Explanation> upToDate() {
        return explanation
                .get()
                .filter(found -> inspection
                        .get()
                        .filter(seen -> isExplainedBy(seen, found.inspection()))
                        .isPresent());
    }

    private static boolean isExplainedBy(Inspection seen, Inspection explained) {
        return seen.image().equals(explained.image())
                && seen.structure().model().isFromSameRun(explained.structure().model())
                && seen.prediction()
                        .map(Prediction::digit)
                        .equals(explained.prediction().map(Prediction::digit));
    }
}
