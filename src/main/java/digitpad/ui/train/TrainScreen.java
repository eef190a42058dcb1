package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.DeferredScreen;
import digitpad.ui.Navigator;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.ScrollingContent;
import digitpad.ui.controls.WrappingRow;
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

/** The Train tab: trains a network and shows its progress. */
public final class TrainScreen implements Screen {
    private static final Messages TEXT = Messages.of(TrainScreen.class);

    /** Preferred heights in pixels; the difference to the actual height is distributed. */
    private static final double FIRST_PLOT_HEIGHT = 300;

    private static final double LOWER_HEIGHT = 240;
    private static final double LOWER_MIN_WIDTH = 260;
    private static final double LOWER_SPACING = 18;

    /**
     * The time between updates from the run. Without a graphics card, redrawing the plots in every frame slows down
     * training: on two cores it processed 731 images per second instead of 867.
     */
    private static final Duration UPDATE_INTERVAL = Duration.millis(250);

    private final TrainViewModel training;
    private final ProgressCard progress;
    /** Has the focus first: in a field, the next key would change a setting. */
    private final ScrollPane settingsScroll = new ScrollPane();

    private final HBox root;
    private final Timeline updater = new Timeline(new KeyFrame(UPDATE_INTERVAL, event -> update()));

    /** Returns the screen, which is created when it is first needed. */
    public static Screen deferred(Services services) {
        return new DeferredScreen(Navigator.TRAIN, TEXT.get("screen.title"), true, () -> new TrainScreen(services));
    }

    private TrainScreen(Services services) {
        training = new TrainViewModel(services, opener(services), Platform::runLater);
        RunViewModel run = training.run();
        progress = new ProgressCard(run);
        updater.setCycleCount(Animation.INDEFINITE);
        run.phaseProperty().subscribe(phase -> {
            if (phase == RunPhase.IDLE) {
                updater.stop();
                update();
            } else {
                updater.play();
            }
        });
        ObservableValue<Boolean> busy = run.phaseProperty().map(phase -> phase != RunPhase.IDLE);
        root = new HBox(
                settings(services, busy),
                results(services, new SamplesCard(training, busy, services.palette()).build()));
        root.getStyleClass().add("screen-columns");
    }

    private RunOpener opener(Services services) {
        return new RunOpener(
                services.runs(),
                services.library(),
                services.ownDigits(),
                services.background(),
                new MovedDataDialog(services.dialogs(), this::node));
    }

    @Override
    public String id() {
        return Navigator.TRAIN;
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
    public Node mainControl() {
        return settingsScroll;
    }

    @Override
    public void shown() {
        training.data().loadOnce();
        training.extraData().refreshOwnDigits();
        training.runs().refresh();
        training.networks().refresh();
    }

    @Override
    public ObservableValue<Optional<String>> titleStatus() {
        return training.run().titleStatus();
    }

    @Override
    public Optional<String> closeWarning() {
        return training.run().closeWarning();
    }

    @Override
    public void close() {
        // A running animation would keep the closed window in memory.
        updater.stop();
    }

    private void update() {
        training.run().processEvents();
        progress.updateLastSave();
    }

    /** Creates the left column: the settings scroll if the window is low, the buttons are always visible. */
    private Node settings(Services services, ObservableValue<Boolean> busy) {
        VBox settings = new VBox(
                new DataCard(training.data(), services.dialogs(), busy),
                new ExtraDataCard(training.extraData(), services.dialogs(), busy, services.navigator()::showOwnDigits),
                new Separator(),
                new PlanForm(
                        training.input(),
                        services.networks().saved(),
                        training.networks()::edit,
                        training.deviation().changedProperty(),
                        training.deviation()::restore,
                        busy));
        settings.getStyleClass().add("settings");
        settingsScroll.setContent(settings);
        settingsScroll.setId("settings");
        settingsScroll.getStyleClass().add("settings-scroll");
        settingsScroll.setFitToWidth(true);
        settingsScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(settingsScroll, Priority.ALWAYS);
        Card card = new Card(
                settingsScroll,
                new TrainingToggles(training.followsProperty(), training.oneCoreProperty()),
                new RunButtons(training));
        card.getStyleClass().add("settings-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox column = new VBox(card);
        column.getStyleClass().add("settings-column");
        return column;
    }

    private Node results(Services services, Card samples) {
        List<Card> plots = plots(services);
        List<Card> lowerCards = new ArrayList<>(plots.subList(1, plots.size()));
        lowerCards.add(logAndRuns());
        for (Card card : lowerCards) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMinWidth(LOWER_MIN_WIDTH);
            card.setPrefHeight(LOWER_HEIGHT);
        }
        WrappingRow lower = new WrappingRow(LOWER_SPACING, lowerCards.toArray(Card[]::new));
        Card first = plots.get(0);
        VBox.setVgrow(first, Priority.ALWAYS);
        VBox.setVgrow(lower, Priority.ALWAYS);
        first.setPrefHeight(FIRST_PLOT_HEIGHT);
        VBox column = new VBox(samples, progress.build(), first, lower);
        column.getStyleClass().add("results-column");
        ScrollingContent scroll = new ScrollingContent(column);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /** Creates one plot for each quantity. */
    private List<Card> plots(Services services) {
        PlotExport export =
                new PlotExport(training.plots(), services.background(), services.notices(), services.dialogs());
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
