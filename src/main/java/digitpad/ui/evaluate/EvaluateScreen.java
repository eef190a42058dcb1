package digitpad.ui.evaluate;

import digitpad.evaluation.DataCheck;
import digitpad.evaluation.report.ReportContent;
import digitpad.text.Messages;
import digitpad.ui.DeferredScreen;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.ScrollingContent;
import digitpad.ui.controls.WrappingRow;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
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

    private final EvaluationViewModel evaluation;
    private final ChoicesForm choices;
    private final HBox root;

    /** Returns the screen, which is created when it is first needed. */
    public static Screen deferred(Services services) {
        return new DeferredScreen(ID, TEXT.get("screen.title"), true, () -> new EvaluateScreen(services));
    }

    private EvaluateScreen(Services services) {
        evaluation = new EvaluationViewModel(
                services.activeModel(),
                services.data(),
                new EvaluationDataReader(
                        services.library(),
                        services.ownDigits(),
                        new DataCheck(services.engine(), services.models())::check),
                new EvaluationRunner(services.engine(), services.models()),
                services.background(),
                services.notices(),
                Platform::runLater);
        choices =
                new ChoicesForm(evaluation, services.dialogs(), services.data().stateProperty());
        root = new HBox(settings(), results(services));
        root.getStyleClass().add("screen-columns");
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
        GalleryViewModel gallery = new GalleryViewModel(
                evaluation.resultsProperty(),
                new MarksViewModel(
                        services.labelMarks(),
                        services.background(),
                        services.notices(),
                        evaluation.resultsProperty()));
        ObservableValue<Optional<ReportContent>> content = gallery.contentProperty();
        VBox column = new VBox(
                new ResultsHeader(
                        content,
                        evaluation.runningProperty(),
                        new ReportSaving(services.background(), services.notices()),
                        services.dialogs()),
                new ComparisonCard(gallery).build(),
                row(MIN_CARD, new ScoreCard(gallery).build(), MatrixCard.build(gallery, services.palette())),
                new GalleryCard(gallery).build(services),
                row(MIN_PLOT, calibration(services, content), coverage(services, content)),
                new ClassTable().build(gallery));
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
        StackPane pane = new StackPane(scroll, hint);
        HBox.setHgrow(pane, Priority.ALWAYS);
        pane.setMinWidth(0);
        return pane;
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
