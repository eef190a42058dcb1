package digitpad.ui.evaluate;

import atlantafx.base.theme.Styles;
import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.RobustnessSettings;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.DoubleClickGuard;
import digitpad.ui.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The accuracy on images that are changed more and more, and some of these images. */
final class RobustnessCard {
    /** Fits the longest name, in pixels. */
    private static final double MIN_THUMBNAIL = 118;

    /** The padding of a thumbnail on both sides together, as in the style sheet. */
    private static final double THUMBNAIL_PADDING = 16;

    private static final Messages TEXT = Messages.of(RobustnessCard.class);

    private final RobustnessViewModel robustness;
    private final SamplesViewModel samples;
    private final ObservableValue<Palette> palette;

    RobustnessCard(RobustnessViewModel robustness, SamplesViewModel samples, ObservableValue<Palette> palette) {
        this.robustness = robustness;
        this.samples = samples;
        this.palette = palette;
    }

    Card build() {
        Label title = new Label(TEXT.get("robustness.title"));
        title.getStyleClass().add("card-title");
        ObservableValue<List<String>> models = robustness
                .targetProperty()
                .map(target -> target.map(RobustnessViewModel.Target::models).orElse(List.of()));
        HBox head = new HBox(title, new Spacer(), new ModelKey(models, palette), button());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("robustness-head");
        Label help = new Label(TEXT.get("robustness.help", RobustnessSettings.IMAGES));
        help.getStyleClass().add("evaluation-note");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        Card card = new Card(
                head,
                help,
                progress(),
                thumbnails(),
                new RobustnessPlot(robustness.testedProperty(), samples, palette),
                new StrengthBar(samples, palette));
        card.setId("robustness-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    /** Creates the button, which cancels while a test is running, and is hidden when all models are tested. */
    private Button button() {
        Button button = new Button();
        button.setId("robustness-test");
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        DoubleClickGuard.install(button);
        Runnable update = () -> {
            boolean running = robustness.runningProperty().get();
            button.setText(TEXT.get(running ? "robustness.cancel" : "robustness.start"));
            button.setGraphic(new FontIcon(running ? Feather.SQUARE : Feather.PLAY));
            show(button, running || !robustness.isComplete());
        };
        robustness.runningProperty().subscribe(running -> update.run());
        robustness.testedProperty().subscribe(tested -> update.run());
        robustness.targetProperty().subscribe(target -> update.run());
        button.setOnAction(event -> {
            if (robustness.runningProperty().get()) {
                robustness.cancel();
            } else {
                robustness.start();
            }
        });
        return button;
    }

    private Node progress() {
        Label status = new Label();
        status.setId("robustness-status");
        status.getStyleClass().add("evaluation-note");
        status.textProperty().bind(robustness.progressProperty().map(RobustnessCard::text));
        ProgressBar bar = new ProgressBar();
        bar.setId("robustness-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        HBox.setHgrow(bar, Priority.ALWAYS);
        // An indeterminate bar is animated, also while it is hidden.
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> robustness.runningProperty().get()
                                ? robustness
                                        .progressProperty()
                                        .get()
                                        .map(RobustnessViewModel.Progress::fraction)
                                        .orElse(ProgressBar.INDETERMINATE_PROGRESS)
                                : 0.0,
                        robustness.runningProperty(),
                        robustness.progressProperty()));
        VBox progress = new VBox(4, status, bar);
        robustness.runningProperty().subscribe(running -> show(progress, running));
        return progress;
    }

    private static String text(Optional<RobustnessViewModel.Progress> progress) {
        return progress.map(now -> TEXT.get(
                        "robustness.progress",
                        now.model(),
                        now.disturbance().title(),
                        now.disturbance().format(now.strength()),
                        now.done(),
                        now.total()))
                .orElse(TEXT.get("robustness.loading"));
    }

    private Node thumbnails() {
        BalancedTiles pane = new BalancedTiles(MIN_THUMBNAIL);
        pane.setId("robustness-disturbances");
        robustness
                .targetProperty()
                .map(target ->
                        target.map(RobustnessViewModel.Target::disturbances).orElse(List.of()))
                .subscribe(disturbances -> {
                    // New buttons would take the focus from the old ones.
                    if (disturbances.size() != pane.getChildren().size()) {
                        pane.getChildren()
                                .setAll(disturbances.stream()
                                        .map(this::thumbnail)
                                        .toList());
                    }
                });
        return pane;
    }

    private ToggleButton thumbnail(Disturbance disturbance) {
        Label title = new Label(disturbance.title());
        title.getStyleClass().add("robustness-thumbnail-title");
        ToggleButton button = new ToggleButton();
        VBox content = new VBox(4, title, new RobustnessThumbnail(disturbance, robustness.testedProperty(), palette));
        content.prefWidthProperty().bind(button.widthProperty().subtract(THUMBNAIL_PADDING));
        button.setGraphic(content);
        button.setId("robustness-" + disturbance.id());
        button.setAccessibleText(disturbance.title());
        button.getStyleClass().add("robustness-thumbnail");
        samples.disturbanceProperty().subscribe(chosen -> button.setSelected(chosen == disturbance));
        button.setOnAction(event -> {
            samples.choose(disturbance);
            // A click on the chosen one would deselect it.
            button.setSelected(true);
        });
        return button;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
