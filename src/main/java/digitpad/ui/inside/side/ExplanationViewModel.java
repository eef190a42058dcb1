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

/** The explanation of the answer, and what the user wants explained. For use on the UI thread only. */
public final class ExplanationViewModel {
    private final CurrentDrawing drawing;
    private final ReadOnlyObjectProperty<Optional<Inspection>> inspection;
    private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OptionalInt> digit = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalLong> dropoutSeed = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<Saliency.Method> method =
            new SimpleObjectProperty<>(Saliency.Method.GRADIENT_TIMES_INPUT);

    /** Creates the view model; {@code inspection} is the last inspection. */
    public ExplanationViewModel(CurrentDrawing drawing, ReadOnlyObjectProperty<Optional<Inspection>> inspection) {
        this.drawing = drawing;
        this.inspection = inspection;
    }

    /** Publishes a new explanation. */
    public void show(Explanation latest) {
        explanation.set(Optional.of(latest));
    }

    /** The last inspection; empty until there is one. */
    ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection;
    }

    /** The last explanation, computed once the pen pauses. It may belong to an earlier inspection than the last one. */
    ReadOnlyObjectProperty<Optional<Explanation>> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** The digit to explain; if empty, the most probable one. */
    public ObjectProperty<OptionalInt> digitProperty() {
        return digit;
    }

    /** The seed of the dropout mask; empty if dropout is not applied. */
    public ObjectProperty<OptionalLong> dropoutSeedProperty() {
        return dropoutSeed;
    }

    /** How the saliency is computed. */
    public ObjectProperty<Saliency.Method> methodProperty() {
        return method;
    }

    /** Returns the saliency to show, if it has been computed for the last inspection. */
    public Optional<Saliency> saliency() {
        if (inspection.get().isEmpty() || inspection.get().get().prediction().isEmpty()) {
            return Optional.empty();
        }
        Inspection current = inspection.get().get();
        if (method.get() == Saliency.Method.GRADIENT_TIMES_INPUT) {
            return Optional.of(current.saliency());
        }
        return upToDate().map(found -> found.occlusion().get(current.digit()));
    }

    /** Returns whether the explanation of the last inspection is complete. */
    public boolean isExplained() {
        return upToDate().isPresent();
    }

    /** Returns the counterfactual, if it has been computed for the last inspection and there is ink to erase. */
    public Optional<Counterfactual> counterfactual() {
        return upToDate().flatMap(Explanation::counterfactual);
    }

    /** Erases the pieces of an erasure from the drawing. */
    public void erase(Counterfactual.Erasure erasure) {
        drawing.replace(erasure.remaining());
    }

    /** Returns the current drawing. */
    Sheet sheet() {
        return drawing.sheetProperty().get();
    }

    /**
     * Returns the explanation if it fits the last inspection. For a network in training, it may be from an earlier step
     * of the same run, as long as the answer is the same.
     */
    private Optional<Explanation> upToDate() {
        return explanation
                .get()
                .filter(found -> inspection
                        .get()
                        .filter(current -> isExplainedBy(current, found.inspection()))
                        .isPresent());
    }

    private static boolean isExplainedBy(Inspection current, Inspection explained) {
        return current.image().equals(explained.image())
                && current.structure()
                        .model()
                        .isFromSameRun(explained.structure().model())
                && current.prediction()
                        .map(Prediction::digit)
                        .equals(explained.prediction().map(Prediction::digit));
    }
}
