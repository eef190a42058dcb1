package digitpad.ui.models;

import atlantafx.base.theme.Styles;
import digitpad.model.ModelExport;
import digitpad.text.Messages;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.models.ModelActions.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The actions on the selected model, as buttons and as menu items. */
final class ModelActionBar {
    private static final Messages TEXT = Messages.of(ModelActionBar.class);

    private final ModelsViewModel viewModel;
    private final ModelActions actions;

    ModelActionBar(ModelsViewModel viewModel, ModelActions actions) {
        this.viewModel = viewModel;
        this.actions = actions;
    }

    /** Builds the buttons, on a card. */
    Card build() {
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add("model-actions");
        actions.beforeExport().forEach(action -> bar.getChildren().add(button(action)));
        bar.getChildren().add(exportButton());
        actions.afterExport().forEach(action -> bar.getChildren().add(button(action)));
        Card card = new Card(bar);
        card.getStyleClass().add("digit-actions");
        return card;
    }

    /** Returns the menu items for a model. */
    List<MenuItem> menu(ModelRow row) {
        Menu export = new Menu(TEXT.get("export"));
        export.getItems().setAll(exports(format -> actions.export(row, format), () -> actions.showPythonExample(row)));
        List<MenuItem> items = new ArrayList<>();
        actions.beforeExport().forEach(action -> items.add(item(action, row)));
        items.add(export);
        actions.menuOnly().forEach(action -> items.add(item(action, row)));
        items.add(new SeparatorMenuItem());
        actions.afterExport().forEach(action -> items.add(item(action, row)));
        return items;
    }

    private static MenuItem item(Action action, ModelRow row) {
        MenuItem item = new MenuItem(ModelActions.text(action), new FontIcon(action.icon()));
        item.setId("model-menu-" + action.id());
        item.setDisable(action.refusal(row).isPresent());
        item.setOnAction(event -> action.run(row));
        return item;
    }

    private Button button(Action action) {
        Button button = new Button(ModelActions.text(action), new FontIcon(action.icon()));
        prepare(button, "model-" + action.id(), ModelActions.hint(action));
        button.setOnAction(event -> withSelected(action::run));
        ObservableValue<Optional<String>> refusal = Bindings.createObjectBinding(
                () -> viewModel.selectedProperty().get().isEmpty()
                        ? Optional.of(TEXT.get("refused.none"))
                        : action.refusal(viewModel.selectedProperty().get().get()),
                viewModel.selectedProperty(),
                viewModel.chosenProperty());
        disable(button, refusal);
        return button;
    }

    private MenuButton exportButton() {
        MenuButton button = new MenuButton(TEXT.get("export"), new FontIcon(Feather.DOWNLOAD));
        prepare(button, "model-export", TEXT.get("export.hint"));
        button.getItems()
                .setAll(exports(
                        format -> withSelected(row -> actions.export(row, format)),
                        () -> withSelected(actions::showPythonExample)));
        disable(
                button,
                viewModel
                        .selectedProperty()
                        .map(row -> row.isEmpty() ? Optional.of(TEXT.get("refused.none")) : Optional.empty()));
        return button;
    }

    /** Returns an item for each format, and one for the program that uses an exported file. */
    private static List<MenuItem> exports(Consumer<ModelExport.Format> export, Runnable showExample) {
        List<MenuItem> items = new ArrayList<>();
        for (ModelExport.Format format : ModelExport.Format.values()) {
            MenuItem item = new MenuItem(ModelActions.text(format));
            item.setId("model-export-" + format.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> export.accept(format));
            items.add(item);
        }
        MenuItem example = new MenuItem(TEXT.get("export.python"));
        example.setId("model-python");
        example.setOnAction(event -> showExample.run());
        items.add(new SeparatorMenuItem());
        items.add(example);
        return items;
    }

    private static void prepare(ButtonBase button, String id, String hint) {
        button.setId(id);
        button.getStyleClass().addAll("small-button", Styles.SMALL);
        button.setTooltip(new Tooltip(hint));
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Disables a button while there is a reason to, which its hint then tells. */
    private static void disable(ButtonBase button, ObservableValue<Optional<String>> refusal) {
        button.disableProperty().bind(refusal.map(Optional::isPresent));
        DisabledHint.bind(button, refusal.map(reason -> reason.orElse("")));
    }

    private void withSelected(Consumer<ModelRow> action) {
        viewModel.selectedProperty().get().ifPresent(action);
    }
}
