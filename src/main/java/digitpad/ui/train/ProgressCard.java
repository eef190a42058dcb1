package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.training.runs.Measure;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.Spacer;
import digitpad.ui.train.plot.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How far the run is, how fast it goes, how well it reads. */
final class ProgressCard {
    private static final Messages TEXT = Messages.of(ProgressCard.class);
    private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private final RunViewModel run;
    private final Label title = new Label();
    private final Label pace = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Map<Measure, Label> figures = new EnumMap<>(Measure.class);
    private final Label kept = new Label();

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
        kept.setId("kept");
        kept.getStyleClass().add("kept");
        kept.setTooltip(new Tooltip(TEXT.get("progress.kept.hint")));
        HBox upper = new HBox(title, new Spacer(), pace);
        upper.setAlignment(Pos.BASELINE_LEFT);
        Card card = new Card(upper, bar, lower());
        run.progressModel().progressProperty().subscribe(now -> show());
        run.phaseProperty().subscribe(now -> show());
        run.savedSteps().lastSaveProperty().subscribe(now -> updateLastSave());
        return card;
    }

    private HBox lower() {
        HBox lower = new HBox();
        lower.getStyleClass().add("figures");
        List<Measure> measures = new ArrayList<>(List.of(Measure.values()));
        // The last is the one that counts: accuracy on what was not learned.
        Collections.reverse(measures);
        for (Measure measure : measures) {
            Label figure = new Label();
            figure.setId(measure.column().replace(' ', '-'));
            figure.getStyleClass().addAll("figure", measure.id());
            figures.put(measure, figure);
            lower.getChildren().add(figure);
        }
        lower.getChildren().addAll(new Spacer(), kept);
        return lower;
    }

    /** Says how long ago where the run stands was written down; to be asked for now and then. */
    void updateLastSave() {
        Optional<LastSave> last = run.phaseProperty().get() == RunPhase.IDLE
                ? Optional.empty()
                : run.savedSteps().lastSaveProperty().get();
        kept.setText(last.map(ProgressCard::sentence).orElse(""));
        kept.pseudoClassStateChanged(FAILING, last.filter(LastSave::failing).isPresent());
    }

    private static String sentence(LastSave last) {
        if (last.failing()) {
            return last.steps() == 0 ? TEXT.get("progress.kept.not") : TEXT.get("progress.kept.failing", last.steps());
        }
        if (last.steps() == 0) {
            return "";
        }
        Optional<Duration> age = last.age(Instant.now());
        if (age.isEmpty()) {
            return TEXT.get("progress.kept.before", last.steps());
        }
        long seconds = age.get().toSeconds();
        return seconds < SECONDS_PER_MINUTE
                ? TEXT.get("progress.kept.seconds", last.steps(), seconds)
                : TEXT.get("progress.kept.minutes", last.steps(), seconds / SECONDS_PER_MINUTE);
    }

    private void show() {
        updateLastSave();
        RunProgressModel.Progress now = run.progressModel().progressProperty().get();
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
        boolean moving = run.phaseProperty().get() == RunPhase.TRAINING && now.imagesPerSecond() > 0;
        pace.setText(moving ? TEXT.get("progress.pace", now.imagesPerSecond(), clock(now.secondsLeft())) : "");
        bar.setProgress(now.steps() == 0 ? 0 : now.step() / (double) now.steps());
        figures.forEach((measure, figure) -> figure.setText(figure(measure, now.latest(measure))));
    }

    private static String figure(Measure measure, double value) {
        if (Double.isNaN(value)) {
            return TEXT.get("progress.unmeasured", measure.shortLabel());
        }
        String written = Quantity.of(measure).labelFormat().format(value);
        return TEXT.get("progress.measured", measure.shortLabel(), written);
    }

    /** {@code 11:34}, or {@code 1:02:03} from an hour on. */
    static String clock(double seconds) {
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? TEXT.get("progress.hours", left.toHours(), left.toMinutes() % MINUTES_PER_HOUR, left.toSecondsPart())
                : TEXT.get("progress.minutes", left.toMinutes(), left.toSecondsPart());
    }
}
