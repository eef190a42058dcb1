package digitpad.ui.train.runs;

import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunSummary;

/** What the list of runs asks of the rest of the screen. */
public interface RunActions {
    /** Goes on with a run where it stands. */
    void resume(RunSummary run);

    /** Whether a run can be gone on with now: not while another is under way. */
    boolean canResume();

    /** Whether what a run needs to go on is being read: it must stay where it is. */
    boolean isStarting();

    /** Fills the form with the settings of a run, and chooses what it learned from. */
    void useSettings(RunRecord run);

    /** Lets the pad answer with the model of that name, or in the file of that path. */
    void useModel(String saved);
}
