package digitpad.ui.draw;

import atlantafx.base.controls.ToggleSwitch;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.model.Model;
import digitpad.text.Messages;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Navigator;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.ScrollingContent;
import digitpad.ui.pad.Pad;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The screen with the pad, the network's view of the drawing, and its answer. */
public final class DrawScreen implements Screen {
    private static final Messages TEXT = Messages.of(DrawScreen.class);
    private static final double MIN_PAD_SIDE = 240;

    private final CurrentDrawing drawing;
    private final DrawViewModel viewModel;
    private final ImageExchange images;
    private final CorrectionViewModel corrections;
    private final DrawKeys keys;
    private final Pad pad;
    private final ScrollingContent root;

    public DrawScreen(Services services) {
        drawing = services.drawing();
        viewModel = new DrawViewModel(services.engine(), drawing, Platform::runLater, services.notices());
        PicturePreviewModel preview = new PicturePreviewModel(drawing);
        images = new ImageExchange(
                drawing, preview, services.background(), services.notices(), services.activeModel()::chooseFile);
        corrections = new CorrectionViewModel(drawing, services.ownDigits(), services.background(), services.notices());
        UndoViewModel history = new UndoViewModel(drawing, corrections);
        services.activeModel().modelProperty().subscribe(model -> model.ifPresent(this::use));

        EscapeGuard escapeGuard = new EscapeGuard(System::nanoTime);
        keys = new DrawKeys(drawing, images, corrections, history, escapeGuard);

        pad = new Pad(drawing, "pad", TEXT.get("pad.hint"), MIN_PAD_SIDE, services.palette());
        PicturePreviewPane previewPane = new PicturePreviewPane(preview, services.palette(), services.background());
        VBox.setVgrow(previewPane, Priority.SOMETIMES);
        Card padCard = new Card(previewPane, pad);
        padCard.getStyleClass().add("pad-card");
        VBox.setVgrow(pad, Priority.ALWAYS);
        HBox.setHgrow(padCard, Priority.ALWAYS);
        Card bars = Card.titled(TEXT.get("bars.title"), new ProbabilityBars(viewModel.answerProperty()));
        bars.getStyleClass().add("bars-card");
        VBox.setVgrow(bars.getChildren().get(1), Priority.ALWAYS);
        HBox.setHgrow(bars, Priority.SOMETIMES);
        HBox upper = new HBox(padCard, networkCard(services), bars);
        upper.getStyleClass().add("screen-row");
        VBox.setVgrow(upper, Priority.ALWAYS);
        CorrectionBar correctionBar = new CorrectionBar(corrections, services.navigator()::showOwnDigits);
        VBox content = new VBox(upper, new DrawToolbar(drawing, images, history, correctionBar).build());
        content.getStyleClass().add("screen");
        root = new ScrollingContent(content);
        images.attach(root, services.dialogs());
        root.sceneProperty().addListener((property, before, now) -> {
            viewModel.setInFront(now != null);
            images.setInFront(now != null);
            escapeGuard.setInFront(now != null);
        });
    }

    @Override
    public String id() {
        return Navigator.DRAW;
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
        return pad;
    }

    @Override
    public void shown() {
        corrections.refresh();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (keys.handlePressed(event)) {
            event.consume();
        }
    }

    @Override
    public void keyTyped(KeyEvent event) {
        if (keys.handleTyped(event)) {
            event.consume();
        }
    }

    @Override
    public void close() {
        viewModel.close();
    }

    /** Whether a network is ready to answer. */
    public ReadOnlyBooleanProperty readyProperty() {
        return viewModel.readyProperty();
    }

    private void use(Model model) {
        viewModel.use(model);
    }

    private Card networkCard(Services services) {
        Label caption = new Label(TEXT.get("network.caption"));
        caption.getStyleClass().add("caption");
        ToggleSwitch normalizeWidth = new ToggleSwitch(TEXT.get("network.strokewidth"));
        normalizeWidth.setId("normalize-width");
        normalizeWidth.setTooltip(new Tooltip(TEXT.get("network.strokewidth.hint")));
        normalizeWidth.setSelected(true);
        normalizeWidth
                .selectedProperty()
                .subscribe(on -> drawing.strokeWidthProperty().set(on ? StrokeWidth.LIKE_MNIST : StrokeWidth.AS_DRAWN));
        AnswerPane answer = new AnswerPane(viewModel.answerProperty());
        VBox.setVgrow(answer, Priority.ALWAYS);
        Card card = Card.titled(
                TEXT.get("network.title"),
                new NetworkInputView(viewModel.imageProperty(), services.palette()),
                caption,
                normalizeWidth,
                answer);
        card.getStyleClass().add("network-card");
        return card;
    }
}
