package digitpad.ui.inside;

import digitpad.engine.Engine;
import digitpad.explanation.Explanation;
import digitpad.explanation.Inspection;
import digitpad.explanation.LiveInspector;
import digitpad.model.Model;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.ErrorMessage;
import digitpad.ui.LatestValue;
import digitpad.ui.Notices;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.side.ExplanationViewModel;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Inspects the network while the Inside tab is showing, and publishes the results. For use on the UI thread only. */
final class InsideViewModel implements AutoCloseable {
    private final CurrentDrawing drawing;
    private final Executor uiThread;
    private final Notices notices;
    private final LiveInspector live;
    private final InspectionViewModel inspectionModel = new InspectionViewModel();
    private final ExplanationViewModel explanationModel;

    private Optional<Model> model = Optional.empty();
    private Optional<Model> inspectedModel = Optional.empty();
    private boolean showing;

    /**
     * Creates the view model.
     *
     * @param uiThread runs tasks on the UI thread
     */
    InsideViewModel(Engine engine, CurrentDrawing drawing, Executor uiThread, Notices notices) {
        this.drawing = drawing;
        this.uiThread = uiThread;
        this.notices = notices;
        explanationModel = new ExplanationViewModel(drawing, inspectionModel.inspectionProperty());
        live = new LiveInspector(engine, new ResultListener());
        drawing.sheetProperty().addListener((property, before, now) -> request());
        drawing.strokeWidthProperty().addListener((property, before, now) -> request());
        explanationModel.digitProperty().addListener((property, before, now) -> request());
        explanationModel.dropoutSeedProperty().addListener((property, before, now) -> request());
    }

    /** Passes results on to the UI thread. */
    private final class ResultListener implements LiveInspector.Listener {
        private final LatestValue<Inspection> latest = new LatestValue<>(uiThread, inspectionModel::show);

        @Override
        public void inspected(Inspection inspection) {
            latest.offer(inspection);
        }

        @Override
        public void explained(Explanation explanation) {
            uiThread.execute(() -> explanationModel.show(explanation));
        }

        @Override
        public void failed(Throwable failure) {
            ErrorMessage message = Background.describe(failure);
            uiThread.execute(() -> notices.error(message));
        }
    }

    /** Sets whether the tab is showing; while it is not, nothing is computed. */
    void setShowing(boolean nowShowing) {
        showing = nowShowing;
        if (nowShowing) {
            inspectModel();
            request();
        }
    }

    /** Inspects another model from now on. */
    void use(Model next) {
        model = Optional.of(next);
        inspectModel();
    }

    /** Returns the model of the inspection and of the selected cell. */
    InspectionViewModel inspectionModel() {
        return inspectionModel;
    }

    /** Returns the model of the explanation of the answer. */
    ExplanationViewModel explanationModel() {
        return explanationModel;
    }

    @Override
    public void close() {
        live.close();
    }

    private void inspectModel() {
        if (showing && model.isPresent() && !model.equals(inspectedModel)) {
            inspectedModel = model;
            live.use(model.get());
        }
    }

    private void request() {
        if (showing) {
            live.ask(new LiveInspector.Question(
                    drawing.sheetProperty().get(),
                    drawing.strokeWidthProperty().get(),
                    explanationModel.digitProperty().get(),
                    explanationModel.dropoutSeedProperty().get()));
        }
    }
}
