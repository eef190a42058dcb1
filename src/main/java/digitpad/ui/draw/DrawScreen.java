package digitpad.ui.draw;

import atlantafx.base.controls.ToggleSwitch;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.model.Model;
import digitpad.text.Messages;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.TypedCharacter;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.ScrollingContent;
import digitpad.ui.pad.Pad;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The screen with the pad, the network's view of the drawing, and its answer. */
public final class DrawScreen implements Screen {
    private static final Messages TEXT = Messages.of(DrawScreen.class);
    private static final double PEN_STEP = 2;
    private static final double MIN_PAD_SIDE = 240;

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_ALTERNATIVE =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final CurrentDrawing drawing;
    private final DrawViewModel viewModel;
    private final ImageExchange images;
    private final CorrectionViewModel corrections;
    private final UndoViewModel history;
    private final ScrollingContent root;

    public DrawScreen(Services services) {
        drawing = services.drawing();
        viewModel = new DrawViewModel(services.engine(), drawing, Platform::runLater, services.notices());
        images = new ImageExchange(
                drawing, services.background(), services.notices(), services.activeModel()::chooseFile);
        corrections = new CorrectionViewModel(drawing, services.ownDigits(), services.background(), services.notices());
        history = new UndoViewModel(drawing, corrections);
        services.activeModel().modelProperty().subscribe(model -> model.ifPresent(this::use));

        Card pad = new Card(new Pad(drawing, "pad", TEXT.get("pad.hint"), MIN_PAD_SIDE, services.palette()));
        pad.getStyleClass().add("pad-card");
        VBox.setVgrow(pad.getChildren().get(0), Priority.ALWAYS);
        HBox.setHgrow(pad, Priority.ALWAYS);
        Card bars = Card.titled(TEXT.get("bars.title"), new ProbabilityBars(viewModel.answerProperty()));
        bars.getStyleClass().add("bars-card");
        VBox.setVgrow(bars.getChildren().get(1), Priority.ALWAYS);
        HBox.setHgrow(bars, Priority.SOMETIMES);
        HBox upper = new HBox(pad, networkCard(services), bars);
        upper.getStyleClass().add("screen-row");
        VBox.setVgrow(upper, Priority.ALWAYS);
        CorrectionBar correctionBar = new CorrectionBar(corrections, services.navigator()::showOwnDigits);
        VBox content = new VBox(upper, new DrawToolbar(drawing, images, history, correctionBar).build());
        content.getStyleClass().add("screen");
        root = new ScrollingContent(content);
        images.attach(root, services.dialogs());
        root.sceneProperty().addListener((property, before, now) -> viewModel.setInFront(now != null));
    }

    @Override
    public String id() {
        return "draw";
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
        corrections.refresh();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (UNDO.match(event)) {
            history.undo();
        } else if (REDO.match(event) || REDO_ALTERNATIVE.match(event)) {
            history.redo();
        } else if (OPEN.match(event)) {
            images.chooseAndOpen();
        } else if (PASTE.match(event)) {
            images.paste();
        } else if (SAVE.match(event)) {
            if (!drawing.sheetProperty().get().isBlank()) {
                images.chooseAndSave();
            }
        } else if (hasModifier(event) || !plainKey(event.getCode())) {
            return;
        }
        event.consume();
    }

    @Override
    public void keyTyped(KeyEvent event) {
        OptionalInt digit = TypedCharacter.digit(event);
        if (digit.isPresent()) {
            corrections.saveAs(digit.getAsInt());
            event.consume();
            return;
        }
        switch (TypedCharacter.of(event)) {
            case "[" -> widen(-PEN_STEP);
            case "]" -> widen(PEN_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public void close() {
        viewModel.close();
    }

    /** Whether a network is ready to answer. */
    public ReadOnlyBooleanProperty readyProperty() {
        return viewModel.readyProperty();
    }

    private static boolean hasModifier(KeyEvent event) {
        return event.isControlDown() || event.isMetaDown() || event.isAltDown() || event.isShiftDown();
    }

    /** Handles a key pressed without modifiers. Returns whether the key has a function. */
    private boolean plainKey(KeyCode key) {
        switch (key) {
            case ESCAPE, DELETE, BACK_SPACE -> drawing.clear();
            case P -> drawing.toolProperty().set(CurrentDrawing.Tool.PEN);
            case E -> drawing.toolProperty().set(CurrentDrawing.Tool.ERASER);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void widen(double by) {
        double width = drawing.penWidthProperty().get() + by;
        drawing.penWidthProperty()
                .set(Math.max(CurrentDrawing.MIN_PEN_WIDTH, Math.min(CurrentDrawing.MAX_PEN_WIDTH, width)));
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
