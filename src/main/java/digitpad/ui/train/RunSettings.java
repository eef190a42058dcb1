package digitpad.ui.train;

import digitpad.training.runs.RunRecord;
import digitpad.ui.train.form.PlanInput;
import java.nio.file.Path;

/** Puts the settings and the training data of a run into the form. For use on the UI thread only. */
final class RunSettings {
    private final PlanInput input;
    private final DataViewModel data;
    private final ExtraDataViewModel extraData;

    RunSettings(PlanInput input, DataViewModel data, ExtraDataViewModel extraData) {
        this.input = input;
        this.data = data;
        this.extraData = extraData;
    }

    /** Shows the name of each run while it is in progress. */
    void followName(RunViewModel run) {
        run.progressModel().curvesProperty().addListener((property, before, now) -> input.showRunName(now.name()));
        run.phaseProperty().subscribe(phase -> {
            if (phase == RunPhase.IDLE) {
                input.showNextName();
            }
        });
    }

    /** Shows the settings of a saved run, and reads its training data. */
    void show(RunRecord record) {
        input.fill(record.plan());
        data.use(Path.of(record.sources().data()));
        extraData.use(record.sources());
    }

    /** Shows the settings of a run that is resumed, and its training data, which was read for it. */
    void show(RunOpener.OpenedRun run) {
        input.fill(run.record().plan());
        data.use(run.data().digits());
        extraData.use(run.record().sources());
    }
}
