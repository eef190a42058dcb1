package digitpad.ui.editor;

import digitpad.network.Architecture;
import digitpad.network.draft.LayerKind;
import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Adds a layer of one of the kinds, with a sentence on what each does. */
final class AddLayerMenu extends MenuButton {
    private static final Messages TEXT = Messages.of(AddLayerMenu.class);

    /**
     * Creates the menu.
     *
     * @param added runs after a layer was added
     */
    AddLayerMenu(DraftViewModel viewModel, Runnable added) {
        super(TEXT.get("add"), new FontIcon(Feather.PLUS));
        setId("layer-add");
        getStyleClass().add("small-button");
        setTooltip(new Tooltip(TEXT.get("add.hint")));
        setMinWidth(USE_PREF_SIZE);
        for (LayerKind kind : LayerKind.addable()) {
            Label name = new Label(KindIcon.name(kind));
            Label hint = new Label(KindIcon.hint(kind));
            hint.getStyleClass().add("caption");
            MenuItem item = new MenuItem(null, new VBox(name, hint));
            item.setId("add-" + KindIcon.id(kind));
            item.setOnAction(event -> {
                viewModel.add(kind);
                added.run();
            });
            getItems().add(item);
        }
        viewModel.historyProperty().subscribe(now -> setDisable(!viewModel.canAdd()));
        DisabledHint.set(this, TEXT.get("add.full", Architecture.MAX_LAYERS));
    }
}
