package digitpad.ui.evaluate;

import digitpad.evaluation.DataCheck;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.robustness.RobustnessSettings;
import digitpad.text.Messages;
import digitpad.ui.DeferredScreen;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.NodeRevealer;
import digitpad.ui.controls.ScrollingContent;
import digitpad.ui.controls.WrappingRow;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Evaluate tab: scores a model on labeled digits, and shows the images behind each figure. */
public final class EvaluateScreen implements Screen {
    private static final String ID = "evaluate";
    /** Narrower cards are placed below each other, in pixels. */
    private static final double MIN_CARD = 380;

    private static final double MIN_PLOT = 300;
    private static final double SPACING = 18;
    private static final Messages TEXT = Messages.of(EvaluateScreen.class);

    private final EvaluationRunner evaluationRunner;
    private final RobustnessRunner robustnessRunner;
    private final EvaluationViewModel evaluation;
    private final GalleryViewModel gallery;
    private final RobustnessViewModel robustness;
    private final SampleReader sampleReader;
    private final ChoicesForm choices;
    private final HBox root;

    /** Returns the screen, which is created when it is first needed. */
    public static Screen deferred(Services services) {
        return new DeferredScreen(ID, TEXT.get("screen.title"), true, () -> new EvaluateScreen(services));
    }

    private EvaluateScreen(Services services) {
        evaluationRunner = new EvaluationRunner(services.engine(), services.models());
        robustnessRunner = new RobustnessRunner(services.engine(), services.models(), RobustnessSettings.STANDARD);
        evaluation = new EvaluationViewModel(
                services.activeModel(),
                digits(services),
                evaluationRunner,
                services.background(),
                services.notices(),
                Platform::runLater);
        gallery = new GalleryViewModel(
                evaluation.resultsProperty(),
                new MarksViewModel(
                        services.labelMarks(),
                        services.background(),
                        services.notices(),
                        evaluation.resultsProperty()));
        // The results with the marks, because both are saved in the report.
        robustness = new RobustnessViewModel(
                gallery.contentProperty(),
                robustnessRunner,
                services.background(),
                services.notices(),
                Platform::runLater);
        sampleReader = new SampleReader(services.engine(), services.models());
        choices = new ChoicesForm(
                evaluation, services.dialogs(), services.data().stateProperty(), services.navigator()::showOwnDigits);
        root = new HBox(settings(), results(services));
        root.getStyleClass().add("screen-columns");
    }

    private static DigitsViewModel digits(Services services) {
        EvaluationDataReader reader = new EvaluationDataReader(
                services.library(),
                services.ownDigits(),
                services.runs(),
                new DataCheck(services.engine(), services.models())::check);
        return new DigitsViewModel(services.data(), reader, services.background());
    }

    @Override
    public String id() {
        return ID;
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
        return choices.modelBox();
    }

    @Override
    public void shown() {
        evaluation.refresh();
    }

    @Override
    public ObservableValue<Optional<String>> titleStatus() {
        return evaluation
                .runningProperty()
                .map(running -> running ? Optional.of(TEXT.get("screen.running")) : Optional.empty());
    }

    @Override
    public void close() {
        evaluation.cancel();
        robustness.cancel();
        sampleReader.close();
        evaluationRunner.close();
        robustnessRunner.close();
    }

    /** Creates the left column: the choices scroll if the window is low, the button is always visible. */
    private Node settings() {
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setId("evaluate-choices");
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card card = new Card(scroll, new RunBar(evaluation));
        card.getStyleClass().add("settings-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox column = new VBox(card);
        column.getStyleClass().add("settings-column");
        return column;
    }

    /** Creates the right column, which says what to do as long as there are no results. */
    private Node results(Services services) {
        ObservableValue<Optional<ReportContent>> content = gallery.contentProperty();
        Card comparison = new ComparisonCard(gallery).build();
        Card score = new ScoreCard(gallery).build();
        Card images = new GalleryCard(gallery).build(services);
        VBox column = new VBox(
                new ResultsHeader(
                        robustness.reportProperty(),
                        evaluation.runningProperty(),
                        new ReportSaving(services.background(), services.notices()),
                        services.dialogs()),
                comparison,
                row(MIN_CARD, score, MatrixCard.build(gallery, services.palette())),
                images,
                row(MIN_PLOT, calibration(services, content), coverage(services, content)),
                robustness(services));
        column.getStyleClass().add("results-column");
        Label hint = new Label(TEXT.get("results.none"));
        hint.setId("evaluate-none");
        hint.setWrapText(true);
        hint.getStyleClass().add("evaluation-hint");
        ScrollingContent scroll = new ScrollingContent(column);
        scroll.setId("evaluation-results");
        content.subscribe(now -> {
            scroll.setVisible(now.isPresent());
            hint.setVisible(now.isEmpty());
        });
        Runnable showImages = () -> NodeRevealer.reveal(scroll, images);
        List.of(comparison, score).forEach(card -> card.addEventHandler(ActionEvent.ACTION, link -> showImages.run()));
        // Not the value alone: a cell that is chosen a second time is shown again.
        gallery.cellProperty().subscribe(() -> gallery.cellProperty().get().ifPresent(cell -> showImages.run()));
        StackPane pane = new StackPane(scroll, hint);
        HBox.setHgrow(pane, Priority.ALWAYS);
        pane.setMinWidth(0);
        return pane;
    }

    private Card robustness(Services services) {
        SamplesViewModel samples = new SamplesViewModel(
                robustness.targetProperty(), sampleReader::read, services.background(), services.notices());
        return new RobustnessCard(robustness, samples, services.palette()).build();
    }

    private static WrappingRow row(double minWidth, Card... cards) {
        for (Card card : cards) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMinWidth(minWidth);
        }
        return new WrappingRow(SPACING, cards);
    }

    private static Card calibration(Services services, ObservableValue<Optional<ReportContent>> content) {
        return plotCard(
                TEXT.get("calibration.title"),
                TEXT.get("calibration.help"),
                new CalibrationPlot(content, services.palette()));
    }

    private static Card coverage(Services services, ObservableValue<Optional<ReportContent>> content) {
        return plotCard(
                TEXT.get("coverage.title"), TEXT.get("coverage.help"), new CoveragePlot(content, services.palette()));
    }

    private static Card plotCard(String title, String help, UnitPlot plot) {
        Label text = new Label(help);
        text.getStyleClass().add("evaluation-note");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(plot, Priority.ALWAYS);
        return Card.titled(title, plot, text);
    }
}
