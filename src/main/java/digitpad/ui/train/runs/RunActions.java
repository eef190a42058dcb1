package digitpad.ui.train.runs;

import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunSummary;

/** The actions that the list of runs needs from the rest of the screen. */
public interface RunActions {
    /** Resumes a run from its last save. */
    void resume(RunSummary run);

    /** Whether no run is in progress, so that one can be resumed. */
    boolean isIdle();

    /** Whether a run is starting: its files are being read and must not be moved. */
    boolean isStarting();

    /** Fills the form with the settings of a run, and selects its training data. */
    void useSettings(RunRecord run);

    /** Makes a model the active one; {@code saved} is its name or the path of its file. */
    void useModel(String saved);
}
