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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Shows the progress, speed and accuracy of the run, and its result at the end. */
final class ProgressCard {
    private static final Messages TEXT = Messages.of(ProgressCard.class);
    private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private final RunViewModel run;
    private final Label title = new Label();
    private final Label pace = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Map<Measure, Label> values = new EnumMap<>(Measure.class);
    private final Label lastSave = new Label();

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
        lastSave.setId("last-save");
        lastSave.getStyleClass().add("last-save");
        lastSave.setTooltip(new Tooltip(TEXT.get("progress.saved.hint")));
        HBox topRow = new HBox(title, new Spacer(), pace);
        topRow.setAlignment(Pos.BASELINE_LEFT);
        Card card = new Card(topRow, bar, bottomRow());
        run.progressModel().progressProperty().subscribe(now -> update());
        run.phaseProperty().subscribe(now -> update());
        run.outcomeProperty().subscribe(now -> update());
        run.savedSteps().lastSaveProperty().subscribe(now -> updateLastSave());
        return card;
    }

    private HBox bottomRow() {
        // In a narrow window, the figures take two lines.
        FlowPane figures = new FlowPane();
        figures.getStyleClass().add("figures");
        figures.setPrefWrapLength(0);
        HBox.setHgrow(figures, Priority.ALWAYS);
        List<Measure> measures = new ArrayList<>(List.of(Measure.values()));
        // The mean of the last batches is more recent than the accuracy on every hundredth batch.
        measures.remove(Measure.TRAINING_ACCURACY);
        // The last measure, validation accuracy, matters most and comes first.
        Collections.reverse(measures);
        for (Measure measure : measures) {
            Label value = new Label();
            value.setId(measure.column().replace(' ', '-'));
            value.getStyleClass().addAll("figure", measure.id());
            value.setMinWidth(Region.USE_PREF_SIZE);
            values.put(measure, value);
            figures.getChildren().add(value);
        }
        return new HBox(figures, lastSave);
    }

    /** Updates the text that says how long ago the run was saved. To be called periodically. */
    void updateLastSave() {
        Optional<LastSave> last = run.phaseProperty().get() == RunPhase.IDLE
                ? Optional.empty()
                : run.savedSteps().lastSaveProperty().get();
        lastSave.setText(last.map(ProgressCard::saveText).orElse(""));
        lastSave.pseudoClassStateChanged(FAILING, last.filter(LastSave::failing).isPresent());
    }

    private static String saveText(LastSave last) {
        if (last.failing()) {
            return last.steps() == 0 ? TEXT.get("progress.unsaved") : TEXT.get("progress.saved.failing", last.steps());
        }
        if (last.steps() == 0) {
            return "";
        }
        Optional<Duration> age = last.age(Instant.now());
        if (age.isEmpty()) {
            return TEXT.get("progress.saved.earlier", last.steps());
        }
        long seconds = age.get().toSeconds();
        return seconds < SECONDS_PER_MINUTE
                ? TEXT.get("progress.saved.seconds", last.steps(), seconds)
                : TEXT.get("progress.saved.minutes", last.steps(), seconds / SECONDS_PER_MINUTE);
    }

    private void update() {
        updateLastSave();
        RunProgressModel.Progress now = run.progressModel().progressProperty().get();
        title.setText(ProgressHeadline.of(
                run.phaseProperty().get(), now, run.outcomeProperty().get()));
        boolean moving = run.phaseProperty().get() == RunPhase.TRAINING && now.imagesPerSecond() > 0;
        pace.setText(moving ? TEXT.get("progress.pace", now.imagesPerSecond(), clock(now.secondsLeft())) : "");
        bar.setProgress(now.steps() == 0 ? 0 : now.step() / (double) now.steps());
        values.forEach((measure, value) -> value.setText(valueText(measure, now.latest(measure))));
    }

    private static String valueText(Measure measure, double value) {
        if (Double.isNaN(value)) {
            return TEXT.get("progress.unmeasured", measure.shortLabel());
        }
        String formatted = Quantity.of(measure).labelFormat().format(value);
        return TEXT.get("progress.measured", measure.shortLabel(), formatted);
    }

    /** Formats a duration as {@code 11:34}, or as {@code 1:02:03} from one hour on. */
    static String clock(double seconds) {
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? TEXT.get("progress.hours", left.toHours(), left.toMinutes() % MINUTES_PER_HOUR, left.toSecondsPart())
                : TEXT.get("progress.minutes", left.toMinutes(), left.toSecondsPart());
    }
}
