package digitpad.ui.editor;

import atlantafx.base.theme.Styles;
import digitpad.network.Preset;
import digitpad.network.draft.DraftHistory;
import digitpad.text.Messages;
import digitpad.ui.DeferredScreen;
import digitpad.ui.Navigator;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.UserNetworks;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.Confirmation;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.FileDrop;
import digitpad.ui.controls.Spacer;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The network editor, which Train and Models show. */
public final class EditorScreen implements Screen {
    private static final Messages TEXT = Messages.of(EditorScreen.class);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SHIFT_REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

    private final EditorViewModel viewModel;
    private final UserNetworks networks;
    private final Navigator navigator;
    private final CostViewModel costs;
    private final NetworkActions actions;
    private final HBox root = new HBox();
    private final CardList layers;
    private final AddLayerMenu add;

    /** Returns the screen, which is created when it is first needed. */
    public static Screen deferred(Services services) {
        return new DeferredScreen(
                Navigator.NETWORK_EDITOR, TEXT.get("screen.title"), false, () -> new EditorScreen(services));
    }

    private EditorScreen(Services services) {
        networks = services.networks();
        navigator = services.navigator();
        viewModel = new EditorViewModel(networks);
        costs = new CostViewModel(services, viewModel.draft());
        actions = new NetworkActions(viewModel, networks, services.dialogs(), root, this::open);
        layers = new CardList(viewModel.draft());
        add = new AddLayerMenu(viewModel.draft(), layers::focusSelected);
        root.getChildren().setAll(settings(), layersColumn());
        root.getStyleClass().add("screen-columns");
        // Before the controls, which would undo only what was typed in them.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::undoPressed);
        FileDrop.accept(root, actions::importFiles);
    }

    /** Opens the network that another screen has asked for. */
    private void openRequested() {
        networks.toEditProperty().get().ifPresent(network -> {
            networks.toEditProperty().set(Optional.empty());
            if (!viewModel.isBeingChanged(network)) {
                open(network);
            }
        });
    }

    private void open(Preset network) {
        // The user may have left this screen while a file was being imported.
        if (root.getScene() != null && mayDiscard()) {
            viewModel.open(network);
        }
    }

    private boolean mayDiscard() {
        return !viewModel.unsavedProperty().get()
                || new Confirmation(
                                TEXT.get("discard.title"),
                                TEXT.get("discard", viewModel.nameProperty().get()),
                                TEXT.get("discard.discard"),
                                TEXT.get("discard.cancel"))
                        .ask(root.getScene().getWindow());
    }

    @Override
    public String id() {
        return Navigator.NETWORK_EDITOR;
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
        return layers.firstCard();
    }

    @Override
    public void shown() {
        costs.measure();
        // After reading the saved networks, which the requested one may be.
        networks.refresh(this::openRequested);
    }

    @Override
    public Optional<String> closeWarning() {
        return viewModel.unsavedProperty().get()
                ? Optional.of(TEXT.get("closing", viewModel.nameProperty().get()))
                : Optional.empty();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (SAVE.match(event)) {
            viewModel.save();
        } else if (DUPLICATE.match(event)) {
            viewModel.draft().duplicate(viewModel.draft().selectedProperty().get());
        } else if (event.getCode() == KeyCode.INSERT) {
            add.show();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            navigator.back();
        } else {
            return;
        }
        event.consume();
    }

    private void undoPressed(KeyEvent event) {
        if (event.getTarget() instanceof Node target && NetworkHeader.NAME_ID.equals(target.getId())) {
            // Undoes what was typed there.
            return;
        }
        if (UNDO.match(event)) {
            viewModel.draft().undo();
        } else if (REDO.match(event) || SHIFT_REDO.match(event)) {
            viewModel.draft().redo();
        } else {
            return;
        }
        event.consume();
    }

    /** Creates the left column: the network and its recipe scroll if the window is low. */
    private Node settings() {
        Button back = new Button(TEXT.get("screen.back"), new FontIcon(Feather.ARROW_LEFT));
        back.setId("editor-back");
        back.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        back.setTooltip(new Tooltip(TEXT.get("screen.back.hint")));
        back.setOnAction(event -> navigator.back());
        Label title = new Label(title());
        title.getStyleClass().add("progress-title");
        HBox head = new HBox(back, title);
        head.getStyleClass().add("editor-head");
        head.setAlignment(Pos.CENTER_LEFT);
        Label recipe = new Label(TEXT.get("recipe"));
        recipe.getStyleClass().add("card-title");
        VBox settings = new VBox(
                new NetworkHeader(viewModel, networks, actions, this::open),
                new Separator(),
                recipe,
                new RecipeForm(viewModel.draft()));
        settings.getStyleClass().add("settings");
        ScrollPane scroll = new ScrollPane(settings);
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card card = new Card(head, scroll, new SaveButtons(viewModel));
        card.getStyleClass().add("settings-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox column = new VBox(card);
        column.getStyleClass().add("settings-column");
        return column;
    }

    private Node layersColumn() {
        HBox toolbar = new HBox(
                add,
                historyButton(
                        "undo",
                        Feather.CORNER_UP_LEFT,
                        viewModel.draft()::undo,
                        now -> now.past().isEmpty()),
                historyButton(
                        "redo",
                        Feather.CORNER_UP_RIGHT,
                        viewModel.draft()::redo,
                        now -> now.future().isEmpty()),
                new Spacer(),
                undoDelete(),
                keys());
        toolbar.getStyleClass().add("editor-toolbar");
        toolbar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(layers, Priority.ALWAYS);
        Card card = new Card(toolbar, layers, new TotalsBar(costs));
        card.getStyleClass().add("layers-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox column = new VBox(card);
        column.getStyleClass().add("results-column");
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Button historyButton(String id, Feather icon, Runnable action, Function<DraftHistory, Boolean> none) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("editor-" + id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(TEXT.get(id + ".hint")));
        button.setAccessibleText(TEXT.get(id + ".hint"));
        DisabledHint.set(button, TEXT.get(id + ".none"));
        viewModel.draft().historyProperty().subscribe(now -> button.setDisable(none.apply(now)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Hyperlink undoDelete() {
        Hyperlink undo = new Hyperlink();
        undo.setId("network-undo-delete");
        undo.setOnAction(event -> viewModel.undoDelete());
        networks.deletedProperty().subscribe(deleted -> {
            undo.setText(deleted.map(network -> TEXT.get("undo.delete", network.id()))
                    .orElse(""));
            undo.setVisible(deleted.isPresent());
            undo.setManaged(deleted.isPresent());
            undo.setVisited(false);
        });
        return undo;
    }

    private static Label keys() {
        Label keys = new Label(TEXT.get("keys"));
        keys.getStyleClass().addAll("toolbar-keys", "editor-keys");
        keys.setMinWidth(0);
        return keys;
    }
}
