package digitpad.ui.train;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.training.runs.RunSummary;
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

/** Starts, pauses, steps and stops a training, says what came of it, and puts it to use. */
final class RunButtons extends VBox {
    private static final Messages TEXT = Messages.of(RunButtons.class);

    private static final int STEPS_WITH_SHIFT = 100;

    private final TrainViewModel training;
    /** Whether the button pressed last was the one that changes with the phase. */
    private boolean mainPressed;
    /** Whether the key that steps is down. */
    private boolean held;
    /** Whether that one was seen to have the focus, as by keyboard. */
    private boolean focusShown;

    RunButtons(TrainViewModel training) {
        this.training = training;
        getStyleClass().add("form-section");
        setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox(start(), pause(), resume(), step(), stop());
        buttons.getStyleClass().add("run-buttons");
        // The buttons stand last, at the foot of the card: nothing that appears may move them from under the mouse.
        getChildren().addAll(complaint(), goOn(), result(), use(), buttons);
    }

    private Button start() {
        Button start = main("start", Feather.PLAY);
        start.setOnAction(event -> training.start());
        start.disableProperty().bind(training.canStartProperty().not());
        showWhile(start, phase -> !phase.canBeStopped());
        return start;
    }

    /** Offers the run that was broken off, while nothing has been trained since. */
    private Node goOn() {
        Label waits = new Label();
        waits.setId("unfinished");
        waits.setWrapText(true);
        waits.getStyleClass().add("result");
        Button goOn = new Button(TEXT.get("run.goon"), new FontIcon(Feather.ROTATE_CW));
        goOn.setId("go-on");
        goOn.setMaxWidth(Double.MAX_VALUE);
        goOn.setOnAction(event -> training.goOn());
        VBox both = new VBox(waits, goOn);
        both.setId("unfinished-run");
        both.getStyleClass().add("form-section");
        Runnable update = () -> {
            Optional<RunSummary> run = training.interruptedRunProperty().get();
            run.ifPresent(waiting -> waits.setText(TEXT.get(
                    "run.unfinished",
                    waiting.record().name(),
                    waiting.stepsSaved(),
                    waiting.record().plan().steps())));
            boolean idle = training.run().phaseProperty().get() == RunPhase.IDLE;
            show(
                    both,
                    run.isPresent()
                            && idle
                            && training.run().outcomeProperty().get().isEmpty());
        };
        training.interruptedRunProperty().subscribe(update);
        training.run().phaseProperty().subscribe(update);
        training.run().outcomeProperty().subscribe(update);
        update.run();
        return both;
    }

    private Button pause() {
        Button pause = main("pause", Feather.PAUSE);
        pause.setOnAction(event -> training.run().pause());
        enableWhile(pause, phase -> phase == RunPhase.TRAINING || phase == RunPhase.PAUSING);
        showWhile(pause, phase -> phase == RunPhase.TRAINING || phase == RunPhase.PAUSING);
        return pause;
    }

    private Button resume() {
        Button resume = main("resume", Feather.PLAY);
        resume.setOnAction(event -> training.run().resume());
        showWhile(resume, phase -> phase == RunPhase.PAUSED);
        return resume;
    }

    /** The button that matters most at the moment; the others take no more room than they need. */
    private Button main(String id, Feather icon) {
        Button button = new Button(TEXT.get("run." + id), new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.addEventHandler(ActionEvent.ACTION, event -> {
            mainPressed = true;
            focusShown = KeyboardFocus.isVisibleIn(button.getScene());
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
        // With Shift a click is no action of a button's.
        step.setOnMouseClicked(event -> {
            if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY) {
                step(STEPS_WITH_SHIFT);
            }
        });
        step.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShiftDown() && event.getCode() == KeyCode.SPACE) {
                // Once for each time it is pressed, however long it is held.
                if (!held) {
                    held = true;
                    step(STEPS_WITH_SHIFT);
                }
                event.consume();
            }
        });
        step.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                held = false;
            }
        });
        step.disableProperty().bind(training.canStepProperty().not());
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
                // Else the focus would have gone on to Stop, where the next Space ends the training.
                KeyboardFocus.moveTo(button, focusShown);
            }
        });
    }

    private Label complaint() {
        Label complaint = new Label();
        complaint.setId("complaint");
        complaint.setWrapText(true);
        complaint.getStyleClass().add("complaint");
        training.problemProperty().subscribe(said -> {
            complaint.setText(said.orElse(""));
            show(complaint, said.isPresent());
        });
        return complaint;
    }

    private Label result() {
        Label result = new Label();
        result.setId("result");
        result.setWrapText(true);
        result.getStyleClass().add("result");
        training.run().outcomeProperty().subscribe(came -> {
            result.setText(came.map(RunButtons::sentence).orElse(""));
            show(result, came.isPresent());
        });
        return result;
    }

    private Node use() {
        Button use = new Button(TEXT.get("run.use"), new FontIcon(Feather.CHECK));
        use.setId("use-model");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setOnAction(event -> training.run().useModel());
        Button again = new Button(TEXT.get("run.saveagain"), new FontIcon(Feather.SAVE));
        again.setId("save-again");
        again.setMaxWidth(Double.MAX_VALUE);
        again.setOnAction(event -> training.run().saveAgain());
        VBox both = new VBox(use, again);
        both.getStyleClass().add("form-section");
        training.run().outcomeProperty().subscribe(came -> {
            show(both, came.isPresent());
            show(again, came.isPresent() && came.get().file().isEmpty());
        });
        return both;
    }

    private static String sentence(RunOutcome came) {
        double accuracy = came.model().info().testAccuracy().orElseThrow();
        Optional<String> name = came.file().map(file -> came.model().info().name());
        int steps = came.model().info().training().stepsDone();
        return name.isPresent()
                ? TEXT.get("run.saved", accuracy, steps, name.get())
                : TEXT.get("run.unsaved", accuracy, steps);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
