package digitpad.ui.owndigits;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.training.finetune.FineTunedModels;
import digitpad.training.finetune.FineTuner;
import digitpad.ui.DeferredScreen;
import digitpad.ui.Navigator;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.TypedCharacter;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.DoubleClickGuard;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FileDrop;
import digitpad.ui.controls.WrappingRow;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screen that lists the user's labeled digits, which Draw and Train show. */
public final class OwnDigitsScreen implements Screen {
    private static final Messages TEXT = Messages.of(OwnDigitsScreen.class);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    /** The space between the parts of the header, in pixels. */
    private static final double HEADER_SPACING = 14;

    private final OwnDigitsViewModel viewModel;
    private final ImproveViewModel improve;
    private final FileDialogs dialogs;
    private final Navigator navigator;
    private final DigitGrid grid;
    private final VBox root;

    /** Returns the screen, which is created when it is first needed. */
    public static Screen deferred(Services services) {
        return new DeferredScreen(
                Navigator.OWN_DIGITS, TEXT.get("screen.title"), false, () -> new OwnDigitsScreen(services));
    }

    private OwnDigitsScreen(Services services) {
        viewModel = new OwnDigitsViewModel(
                services.ownDigits(), services.background(), services.notices(), Platform::runLater);
        improve = new ImproveViewModel(
                services.ownDigits(),
                services.activeModel(),
                services.data(),
                (job, listener, canceled) ->
                        services.trainer().call(() -> FineTuner.run(services.engine(), job, listener, canceled)),
                services.trainer()::isBusy,
                new FineTunedModels(services.models()),
                services.background(),
                Platform::runLater);
        dialogs = services.dialogs();
        navigator = services.navigator();
        grid = new DigitGrid(viewModel.list());
        // The list would consume some of these keys.
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        StackPane content = new StackPane(grid, new DigitsPlaceholder(viewModel));
        VBox.setVgrow(content, Priority.ALWAYS);
        Card list = new Card(new LabelFilter(viewModel.list()), unusable(), content);
        list.getStyleClass().add("digits-card");
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(header(), new ImproveCard(improve), list, new DigitActions(viewModel).build());
        root.getStyleClass().add("screen");
        FileDrop.accept(root, viewModel.transfer()::importFiles);
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .addListener((property, before, now) -> {
                    // Another program may have changed the files meanwhile.
                    if (Boolean.FALSE.equals(before) && Boolean.TRUE.equals(now)) {
                        viewModel.refresh();
                    }
                });
    }

    @Override
    public String id() {
        return Navigator.OWN_DIGITS;
    }

    @Override
    public String title() {
        return TEXT.get("screen.title");
    }

    @Override
    public boolean hasTab() {
        return false;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node mainControl() {
        return grid;
    }

    @Override
    public void shown() {
        viewModel.refresh();
    }

    @Override
    public void close() {
        improve.cancel();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (UNDO.match(event)) {
            viewModel.undo();
        } else if (SELECT_ALL.match(event)) {
            viewModel.list().selection().selectAll();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            navigator.back();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            viewModel.delete();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void keyTyped(KeyEvent event) {
        TypedCharacter.digit(event).ifPresent(label -> {
            viewModel.relabel(label);
            event.consume();
        });
    }

    private WrappingRow header() {
        Button back = new Button(TEXT.get("screen.back"), new FontIcon(Feather.ARROW_LEFT));
        back.setId("digits-back");
        back.getStyleClass().add(Styles.FLAT);
        back.setTooltip(new Tooltip(TEXT.get("screen.back.hint")));
        back.setOnAction(event -> navigator.back());
        Label title = new Label(title());
        title.getStyleClass().add("progress-title");
        Label status = new Label();
        status.setId("digits-status");
        status.getStyleClass().add("progress-pace");
        DigitsStatus text = new DigitsStatus(viewModel);
        status.textProperty().bind(text);
        title.setMinWidth(Region.USE_PREF_SIZE);
        status.setMinWidth(Region.USE_PREF_SIZE);
        back.setMinWidth(Region.USE_PREF_SIZE);
        TransferButtons transfer = new TransferButtons(viewModel, dialogs, grid);
        HBox left = bar(back, title, status);
        HBox.setHgrow(left, Priority.ALWAYS);
        return new WrappingRow(
                HEADER_SPACING, left, bar(improveButton(), transfer.importButton(), transfer.exportMenu(), undo()));
    }

    private static HBox bar(Node... children) {
        HBox bar = new HBox(children);
        bar.getStyleClass().add("digits-header");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button improveButton() {
        Button button = new Button(TEXT.get("improve"), new FontIcon(Feather.TRENDING_UP));
        button.setId("digits-improve");
        button.setTooltip(new Tooltip(TEXT.get("improve.hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        DoubleClickGuard.install(button);
        DisabledHint.set(button, TEXT.get("improve.none"));
        Runnable update = () -> button.setDisable(
                !viewModel.hasDigits() || improve.stateProperty().get() instanceof ImproveState.Working);
        viewModel.list().countsProperty().subscribe(update);
        improve.stateProperty().subscribe(update);
        button.setOnAction(event -> {
            improve.start();
            // Not the next button, to which the focus would move from a disabled one.
            grid.requestFocus();
        });
        return button;
    }

    private Button undo() {
        Button button = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));
        button.setId("digits-undo");
        button.setTooltip(new Tooltip(TEXT.get("undo.hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        viewModel.undoableProperty().subscribe(change -> {
            button.setDisable(change.isEmpty());
            button.setText(change.map(OwnDigitsScreen::undoText).orElse(TEXT.get("undo")));
        });
        button.setOnAction(event -> {
            viewModel.undo();
            grid.requestFocus();
        });
        return button;
    }

    private static String undoText(DigitChange change) {
        return switch (change.kind()) {
            case DELETE -> TEXT.get("undo.delete", change.count());
            case IMPORT -> TEXT.get("undo.import", change.count());
            case RELABEL -> TEXT.get("undo.relabel", change.count());
        };
    }

    private Label unusable() {
        Label message = new Label();
        message.setId("digits-unusable");
        message.setWrapText(true);
        message.getStyleClass().add("problem");
        viewModel.unusableProperty().subscribe(files -> {
            message.setText(files.isEmpty() ? "" : TEXT.get("digits.unusable", files.size(), files.get(0)));
            message.setVisible(!files.isEmpty());
            message.setManaged(!files.isEmpty());
        });
        return message;
    }
}
