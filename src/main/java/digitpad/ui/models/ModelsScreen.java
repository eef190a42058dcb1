package digitpad.ui.models;

import digitpad.files.FileManager;
import digitpad.text.Messages;
import digitpad.training.runs.CheckpointCleanup;
import digitpad.ui.DeferredScreen;
import digitpad.ui.LatinKeys;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.FileDrop;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The Models tab: all saved models, with the details of one and the actions on it. */
public final class ModelsScreen implements Screen {
    private static final String ID = "models";
    private static final Messages TEXT = Messages.of(ModelsScreen.class);
    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination IMPORT = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final ModelsViewModel viewModel;
    private final DiskUsageViewModel diskUsage;
    private final VBox root = new VBox();
    private final ModelActions actions;
    private final ModelTable table;
    private final ModelDetails details;
    private final ModelsHeader header;

    /** Returns the screen, which is created when it is first needed. */
    public static Screen deferred(Services services) {
        return new DeferredScreen(ID, TEXT.get("screen.title"), true, () -> new ModelsScreen(services));
    }

    private ModelsScreen(Services services) {
        viewModel = new ModelsViewModel(
                services.models(),
                services.runs(),
                services.activeModel(),
                services.background(),
                services.notices(),
                new FileManager());
        diskUsage = new DiskUsageViewModel(
                new CheckpointCleanup(services.runs(), services.models()), services.background(), services.notices());
        actions = new ModelActions(viewModel, services.dialogs(), root, services.networks()::edit);
        ModelActionBar bar = new ModelActionBar(viewModel, actions);
        table = new ModelTable(viewModel, bar::menu, viewModel::use);
        table.setPlaceholder(new ModelsPlaceholder(viewModel));
        // The table would consume some of these keys.
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKeyPressed);
        details = new ModelDetails(viewModel);
        header = new ModelsHeader(viewModel, actions::chooseImports, this::focusTable);
        root.getChildren().setAll(header, lists(), bar.build(), new DiskUsageFoot(diskUsage, TEXT.get("screen.keys")));
        root.getStyleClass().addAll("screen", "models-screen");
        FileDrop.accept(root, viewModel::importFiles);
        // What was added or deleted changes the disk usage.
        viewModel.setOnRead(diskUsage::refresh);
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .addListener((property, before, now) -> {
                    // Another program may have changed the files meanwhile.
                    if (Boolean.FALSE.equals(before) && Boolean.TRUE.equals(now)) {
                        shown();
                    }
                });
    }

    private HBox lists() {
        VBox.setVgrow(table, Priority.ALWAYS);
        Card list = new Card(problems(), table, hint());
        list.getStyleClass().add("models-card");
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        HBox row = new HBox(list, details.build());
        row.getStyleClass().add("screen-row");
        row.setMinHeight(0);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    /** Creates a label that reports files that are not valid models. */
    private Label problems() {
        Label message = new Label();
        message.setId("models-problems");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().addAll("problem", "models-problem");
        viewModel.problemsProperty().subscribe(found -> {
            message.setText(found.isEmpty() ? "" : TEXT.get("models.problems", found.size(), found.get(0)));
            message.setVisible(!found.isEmpty());
            message.setManaged(!found.isEmpty());
        });
        return message;
    }

    /** Creates a label that says how models get here, as long as there are none of the user. */
    private Label hint() {
        Label hint = new Label(TEXT.get("models.none"));
        hint.setId("models-none");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("models-hint");
        Runnable update = () -> {
            boolean none = !viewModel.loadingProperty().get()
                    && viewModel.all().stream().allMatch(row -> row.saved().isShipped());
            hint.setVisible(none);
            hint.setManaged(none);
        };
        viewModel.loadingProperty().subscribe(loading -> update.run());
        viewModel.all().addListener((InvalidationListener) change -> update.run());
        return hint;
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
        return table;
    }

    @Override
    public void shown() {
        viewModel.refresh();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (SEARCH.match(event)) {
            header.focusSearch();
        } else if (UNDO.match(event)) {
            viewModel.undoDelete();
        } else if (DUPLICATE.match(event)) {
            withSelected(viewModel::duplicate);
        } else if (IMPORT.match(event)) {
            actions.chooseImports();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void close() {
        details.flush();
    }

    private void tableKeyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (LatinKeys.withCode(event).getCode()) {
            case ENTER -> withSelected(viewModel::use);
            case F2 -> withSelected(actions::rename);
            case DELETE, BACK_SPACE -> withSelected(viewModel::delete);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void withSelected(Consumer<ModelRow> action) {
        viewModel.selectedProperty().get().ifPresent(action);
    }

    private void focusTable() {
        table.selectAny();
        table.requestFocus();
    }
}
