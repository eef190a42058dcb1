package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.controls.Card;
import digitpad.ui.train.form.PlanForm;
import digitpad.ui.train.plot.PlotCard;
import digitpad.ui.train.plot.PlotExport;
import digitpad.ui.train.plot.Quantity;
import digitpad.ui.train.plot.RunColors;
import digitpad.ui.train.runs.RunsPane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Trains a network on MNIST, and shows how it learns. */
public final class TrainScreen implements Screen {
    private static final Messages TEXT = Messages.of(TrainScreen.class);

    /** Preferred heights; what the window has more or less is shared out. */
    private static final double FIRST_PLOT_HEIGHT = 300;

    private static final double LOWER_HEIGHT = 240;

    /**
     * How often the run is looked at. Where no graphics card helps, drawing the plots in every frame takes from the
     * training: on two cores it learned 731 images a second instead of 867.
     */
    private static final Duration LOOK = Duration.millis(250);

    private final TrainViewModel training;
    private final ProgressCard progress;
    private final HBox root;
    private final Timeline follower = new Timeline(new KeyFrame(LOOK, event -> follow()));

    public TrainScreen(Services services) {
        training = new TrainViewModel(services, Platform::runLater);
        RunViewModel run = training.run();
        progress = new ProgressCard(run);
        follower.setCycleCount(Animation.INDEFINITE);
        run.phaseProperty().subscribe(phase -> {
            if (phase == RunPhase.IDLE) {
                follower.stop();
                follow();
            } else {
                follower.play();
            }
        });
        ObservableValue<Boolean> busy = run.phaseProperty().map(phase -> phase != RunPhase.IDLE);
        root = new HBox(settings(busy), results(services, new SamplesCard(training, busy, services.palette()).build()));
        root.getStyleClass().add("screen-columns");
    }

    @Override
    public String id() {
        return "train";
    }

    @Override
    public String title() {
        return TEXT.get("screen.title");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        training.data().loadIfNeeded();
        training.extraData().refreshOwnDigits();
        training.runs().refresh();
    }

    @Override
    public ObservableValue<Optional<String>> titleStatus() {
        return training.run().titleStatus();
    }

    @Override
    public Optional<String> closeWarning() {
        return training.run().closeWarning();
    }

    private void follow() {
        training.run().processEvents();
        progress.updateLastSave();
    }

    /** What can be set scrolls where the window is low; the buttons are always in sight. */
    private Node settings(ObservableValue<Boolean> busy) {
        VBox settings = new VBox(
                new DataCard(training.data(), busy),
                new ExtraDataCard(training.extraData(), busy),
                new Separator(),
                new PlanForm(
                        training.input(), training.deviation().changedProperty(), training.deviation()::restore, busy));
        settings.getStyleClass().add("settings");
        ScrollPane scroll = new ScrollPane(settings);
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card card = new Card(
                scroll,
                new TrainingToggles(training.followsProperty(), training.oneCoreProperty()),
                new RunButtons(training));
        card.getStyleClass().add("settings-card");
        return card;
    }

    private Node results(Services services, Card samples) {
        List<Card> plots = plots(services);
        List<Card> beside = new ArrayList<>(plots.subList(1, plots.size()));
        beside.add(logAndRuns());
        HBox lower = new HBox(beside.toArray(Card[]::new));
        lower.getStyleClass().add("screen-row");
        for (Card card : beside) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(1);
            // Else the one whose content needs more is wider.
            card.setMinWidth(0);
        }
        Card first = plots.get(0);
        VBox.setVgrow(first, Priority.ALWAYS);
        VBox.setVgrow(lower, Priority.ALWAYS);
        first.setPrefHeight(FIRST_PLOT_HEIGHT);
        lower.setPrefHeight(LOWER_HEIGHT);
        VBox column = new VBox(samples, progress.build(), first, lower);
        column.getStyleClass().add("results-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    /** One plot for each quantity. */
    private List<Card> plots(Services services) {
        PlotExport export = new PlotExport(training.plots(), services.background(), services.notices());
        return Arrays.stream(Quantity.values())
                .map(quantity -> new PlotCard(quantity, training.plots(), export).build(services.palette()))
                .toList();
    }

    private Card logAndRuns() {
        return new TabbedCard()
                .addTab(
                        "tab-log",
                        TEXT.get("log.title"),
                        new LogPane(training.run().progressModel().log()))
                .addTab(
                        "tab-runs",
                        TEXT.get("runs.title"),
                        new RunsPane(
                                training.runs(),
                                training,
                                id -> RunColors.of(training.plots().color(id))))
                .build();
    }
}
