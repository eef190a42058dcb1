package digitpad.ui.inside;

import digitpad.engine.Engine;
import digitpad.explanation.Explanation;
import digitpad.explanation.Inspection;
import digitpad.explanation.LiveInspector;
import digitpad.model.Model;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.LatestValue;
import digitpad.ui.Notices;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.side.ExplanationViewModel;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Looks into the network while the tab is in front, and shows what is found. Belongs to the window's thread.
 */
final class InsideViewModel implements AutoCloseable {
    private final CurrentDrawing drawing;
    private final Executor window;
    private final Notices notices;
    private final LiveInspector live;
    private final InspectionViewModel inspectionModel = new InspectionViewModel();
    private final ExplanationViewModel explanationModel;

    private Optional<Model> model = Optional.empty();
    private Optional<Model> inspected = Optional.empty();
    private boolean inFront;

    /** {@code window} runs what it is given on the window's thread. */
    InsideViewModel(Engine engine, CurrentDrawing drawing, Executor window, Notices notices) {
        this.drawing = drawing;
        this.window = window;
        this.notices = notices;
        explanationModel = new ExplanationViewModel(drawing, inspectionModel.inspectionProperty());
        live = new LiveInspector(engine, new Arrivals());
        drawing.sheetProperty().addListener((property, before, now) -> ask());
        drawing.strokeWidthProperty().addListener((property, before, now) -> ask());
        explanationModel.digitProperty().addListener((property, before, now) -> ask());
        explanationModel.dropoutSeedProperty().addListener((property, before, now) -> ask());
    }

    /** Brings what is found to the window's thread. */
    private final class Arrivals implements LiveInspector.Listener {
        private final LatestValue<Inspection> latest = new LatestValue<>(window, inspectionModel::show);

        @Override
        public void inspected(Inspection arrived) {
            latest.offer(arrived);
        }

        @Override
        public void explained(Explanation found) {
            window.execute(() -> explanationModel.show(found));
        }

        @Override
        public void failed(Throwable fault) {
            String sentence = Background.errorMessage(fault);
            window.execute(() -> notices.error(sentence));
        }
    }

    /** Whether anybody sees it; while nobody does, nothing is computed. */
    void setShowing(boolean visible) {
        inFront = visible;
        if (visible) {
            useModel();
            ask();
        }
    }

    /** Looks inside another model. */
    void use(Model next) {
        model = Optional.of(next);
        useModel();
    }

    /** What is seen of the network. */
    InspectionViewModel inspectionModel() {
        return inspectionModel;
    }

    /** What explains the network's answer. */
    ExplanationViewModel explanationModel() {
        return explanationModel;
    }

    @Override
    public void close() {
        live.close();
    }

    private void useModel() {
        if (inFront && model.isPresent() && !model.equals(inspected)) {
            inspected = model;
            live.use(model.get());
        }
    }

    private void ask() {
        if (inFront) {
            live.ask(new LiveInspector.Question(
                    drawing.sheetProperty().get(),
                    drawing.strokeWidthProperty().get(),
                    explanationModel.digitProperty().get(),
                    explanationModel.dropoutSeedProperty().get()));
        }
    }
}
