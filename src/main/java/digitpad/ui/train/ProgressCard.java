package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.Card;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How far the run is, how fast it goes, how well it reads. */
final class ProgressCard {
    private static final Messages TEXT = Messages.of(ProgressCard.class);
    private static final int MINUTES_PER_HOUR = 60;

    private final RunViewModel run;
    private final Label title = new Label();
    private final Label pace = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label validation = new Label();
    private final Label training = new Label();
    private final Label loss = new Label();

    ProgressCard(RunViewModel run) {
        this.run = run;
    }

    Card build() {
        title.setId("progress-title");
        title.getStyleClass().add("progress-title");
        pace.setId("progress-pace");
        pace.getStyleClass().add("progress-pace");
        bar.setId("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        validation.setId("validation-accuracy");
        training.setId("training-accuracy");
        loss.setId("loss");
        validation.getStyleClass().addAll("figure", "validation");
        training.getStyleClass().addAll("figure", "training");
        loss.getStyleClass().addAll("figure", "loss");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox upper = new HBox(title, space, pace);
        upper.setAlignment(Pos.BASELINE_LEFT);
        HBox figures = new HBox(validation, training, loss);
        figures.getStyleClass().add("figures");
        run.account().progressProperty().subscribe(now -> show());
        run.phaseProperty().subscribe(now -> show());
        return new Card(upper, bar, figures);
    }

    private void show() {
        RunAccount.Progress now = run.account().progressProperty().get();
        title.setText(
                switch (run.phaseProperty().get()) {
                    case PAUSED -> TEXT.get("progress.paused", now.step(), now.steps());
                    case STARTING -> TEXT.get("progress.starting");
                    case IDLE, TRAINING, PAUSING ->
                        now.steps() == 0
                                ? TEXT.get("progress.none")
                                : TEXT.get("progress.steps", now.step(), now.steps());
                    case STOPPING -> TEXT.get("progress.stopping", now.step());
                    case SCORING -> TEXT.get("progress.scoring");
                    case SAVING -> TEXT.get("progress.saving");
                });
        boolean moving = run.phaseProperty().get() == RunViewModel.Phase.TRAINING && now.imagesPerSecond() > 0;
        pace.setText(moving ? TEXT.get("progress.pace", now.imagesPerSecond(), clock(now.secondsLeft())) : "");
        bar.setProgress(now.steps() == 0 ? 0 : now.step() / (double) now.steps());
        validation.setText(figure("progress.validation", now.validationAccuracy()));
        training.setText(figure("progress.training", now.trainingAccuracy()));
        loss.setText(figure("progress.loss", now.loss()));
    }

    private static String figure(String key, double value) {
        return Double.isNaN(value) ? TEXT.get(key + ".none") : TEXT.get(key, value);
    }

    /** {@code 11:34}, or {@code 1:02:03} from an hour on. */
    static String clock(double seconds) {
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? TEXT.get("progress.hours", left.toHours(), left.toMinutes() % MINUTES_PER_HOUR, left.toSecondsPart())
                : TEXT.get("progress.minutes", left.toMinutes(), left.toSecondsPart());
    }
}
