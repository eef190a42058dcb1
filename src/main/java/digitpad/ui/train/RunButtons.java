package digitpad.ui.train;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.training.runs.RunSummary;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.DoubleClickGuard;
import digitpad.ui.controls.KeyboardFocus;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons that control a run, its outcome, and the buttons to use or save its model. */
final class RunButtons extends VBox {
    private static final Messages TEXT = Messages.of(RunButtons.class);

    private static final int STEPS_WITH_SHIFT = 100;

    private final TrainViewModel training;
    /** Whether the button pressed last was the main one, which changes with the phase. */
    private boolean mainPressed;
    /** Whether the key that takes steps is held down. */
    private boolean stepKeyDown;
    /** Whether the main button visibly had the focus, as it has after keyboard navigation. */
    private boolean focusVisible;

    RunButtons(TrainViewModel training) {
        this.training = training;
        getStyleClass().add("form-section");
        setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox(start(), pause(), resume(), step(), stop());
        buttons.getStyleClass().add("run-buttons");
        // The buttons come last, at the bottom of the card, so that texts that appear do not move them.
        getChildren().addAll(problem(), resumeInterrupted(), result(), modelButtons(), buttons);
    }

    private Button start() {
        Button start = mainButton("start", Feather.PLAY);
        start.setOnAction(event -> training.start());
        start.disableProperty()
                .bind(training.enabledActions().canStartProperty().not());
        DisabledHint.bind(start, StartHint.of(training));
        showWhile(start, phase -> !phase.canBeStopped());
        return start;
    }

    /** Offers to resume the interrupted run, as long as no other run has been trained since. */
    private Node resumeInterrupted() {
        Label message = new Label();
        message.setId("interrupted");
        message.setWrapText(true);
        message.getStyleClass().add("result");
        Button resume = new Button(TEXT.get("run.resume.interrupted"), new FontIcon(Feather.ROTATE_CW));
        resume.setId("resume-run");
        resume.setMaxWidth(Double.MAX_VALUE);
        resume.setOnAction(event -> training.resume());
        VBox box = new VBox(message, resume);
        box.setId("interrupted-run");
        box.getStyleClass().add("form-section");
        Runnable update = () -> {
            Optional<RunSummary> interrupted = training.interruptedRunProperty().get();
            interrupted.ifPresent(run -> message.setText(TEXT.get(
                    "run.interrupted",
                    run.record().name(),
                    run.stepsSaved(),
                    run.record().plan().steps())));
            boolean idle = training.run().phaseProperty().get() == RunPhase.IDLE;
            show(
                    box,
                    interrupted.isPresent()
                            && idle
                            && training.run().outcomeProperty().get().isEmpty());
        };
        training.interruptedRunProperty().subscribe(update);
        training.run().phaseProperty().subscribe(update);
        training.run().outcomeProperty().subscribe(update);
        update.run();
        return box;
    }

    private Button pause() {
        Button pause = mainButton("pause", Feather.PAUSE);
        pause.setOnAction(event -> training.run().pause());
        enableWhile(pause, phase -> phase == RunPhase.TRAINING || phase == RunPhase.PAUSING);
        showWhile(pause, phase -> phase == RunPhase.TRAINING || phase == RunPhase.PAUSING);
        return pause;
    }

    private Button resume() {
        Button resume = mainButton("resume", Feather.PLAY);
        resume.setOnAction(event -> training.run().resume());
        showWhile(resume, phase -> phase == RunPhase.PAUSED);
        return resume;
    }

    /** Creates a main button. One is visible at a time, and takes the width that the other buttons leave. */
    private Button mainButton(String id, Feather icon) {
        Button button = new Button(TEXT.get("run." + id), new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        DoubleClickGuard.install(button);
        button.addEventHandler(ActionEvent.ACTION, event -> {
            mainPressed = true;
            focusVisible = KeyboardFocus.isVisibleIn(button.getScene());
        });
        return button;
    }

    private Button step() {
        Button step = new Button(null, new FontIcon(Feather.SKIP_FORWARD));
        step.setId("step");
        step.setMinWidth(USE_PREF_SIZE);
        step.setAccessibleText(TEXT.get("run.step"));
        step.setTooltip(new Tooltip(TEXT.get("run.step.hint", STEPS_WITH_SHIFT)));
        step.setOnAction(event -> step(1));
        // A click with Shift does not fire the action of a button.
        step.setOnMouseClicked(event -> {
            if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY) {
                step(STEPS_WITH_SHIFT);
            }
        });
        step.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShiftDown() && event.getCode() == KeyCode.SPACE) {
                // Ignore the repeated events of a key that is held down.
                if (!stepKeyDown) {
                    stepKeyDown = true;
                    step(STEPS_WITH_SHIFT);
                }
                event.consume();
            }
        });
        step.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                stepKeyDown = false;
            }
        });
        step.disableProperty().bind(training.enabledActions().canStepProperty().not());
        DisabledHint.bind(step, StartHint.of(training));
        return step;
    }

    private void step(int count) {
        mainPressed = false;
        training.step(count);
    }

    private Button stop() {
        Button stop = new Button(null, new FontIcon(Feather.SQUARE));
        stop.setId("stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setAccessibleText(TEXT.get("run.stop"));
        stop.setTooltip(new Tooltip(TEXT.get("run.stop.hint")));
        stop.setOnAction(event -> {
            mainPressed = false;
            training.run().stop();
        });
        enableWhile(stop, RunPhase::canBeStopped);
        DisabledHint.set(stop, TEXT.get("run.stop.none"));
        return stop;
    }

    private void enableWhile(Button button, Predicate<RunPhase> condition) {
        button.disableProperty().bind(training.run().phaseProperty().map(phase -> !condition.test(phase)));
    }

    private void showWhile(Button button, Predicate<RunPhase> condition) {
        training.run().phaseProperty().subscribe(phase -> {
            boolean shown = condition.test(phase);
            boolean appears = shown && !button.isVisible();
            show(button, shown);
            if (appears && mainPressed) {
                // Otherwise the focus moves on to Stop, where the next Space would end the run.
                KeyboardFocus.moveTo(button, focusVisible);
            }
        });
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("problem");
        training.problemProperty().subscribe(message -> {
            problem.setText(message.orElse(""));
            show(problem, message.isPresent());
        });
        return problem;
    }

    private Label result() {
        Label result = new Label();
        result.setId("result");
        result.setWrapText(true);
        result.getStyleClass().add("result");
        training.run().outcomeProperty().subscribe(outcome -> {
            result.setText(outcome.map(RunButtons::summary).orElse(""));
            show(result, outcome.isPresent());
        });
        return result;
    }

    private Node modelButtons() {
        Button use = new Button(TEXT.get("run.use"), new FontIcon(Feather.CHECK));
        use.setId("use-model");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setOnAction(event -> training.run().useModel());
        Button saveAgain = new Button(TEXT.get("run.saveagain"), new FontIcon(Feather.SAVE));
        saveAgain.setId("save-again");
        saveAgain.setMaxWidth(Double.MAX_VALUE);
        saveAgain.setOnAction(event -> training.run().saveAgain());
        VBox box = new VBox(use, saveAgain);
        box.getStyleClass().add("form-section");
        training.run().outcomeProperty().subscribe(outcome -> {
            show(box, outcome.isPresent());
            show(saveAgain, outcome.isPresent() && outcome.get().file().isEmpty());
        });
        return box;
    }

    private static String summary(RunOutcome outcome) {
        double accuracy = outcome.model().info().testAccuracy().orElseThrow();
        Optional<String> name =
                outcome.file().map(file -> outcome.model().info().name());
        int steps = outcome.model().info().training().stepsDone();
        return name.isPresent()
                ? TEXT.get("run.saved", accuracy, steps, name.get())
                : TEXT.get("run.unsaved", accuracy, steps);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
