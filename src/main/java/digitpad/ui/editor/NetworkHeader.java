package digitpad.ui.editor;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import digitpad.network.Preset;
import digitpad.network.StartingPoint;
import digitpad.text.Messages;
import digitpad.ui.UserNetworks;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of the network, the menu that opens others, and what a starting point shows a learner. */
final class NetworkHeader extends VBox {
    private static final Messages TEXT = Messages.of(NetworkHeader.class);
    /** The node id of the field for the name. */
    static final String NAME_ID = "editor-name";

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final EditorViewModel viewModel;
    private final UserNetworks networks;
    private final NetworkActions actions;
    private final Consumer<Preset> open;
    private final MenuButton openMenu = new MenuButton(TEXT.get("open"), new FontIcon(Feather.FOLDER));

    /**
     * Creates the header.
     *
     * @param open opens a network, unless the user wants to keep the changes of the present one
     */
    NetworkHeader(EditorViewModel viewModel, UserNetworks networks, NetworkActions actions, Consumer<Preset> open) {
        this.viewModel = viewModel;
        this.networks = networks;
        this.actions = actions;
        this.open = open;
        getStyleClass().add("form-section");
        openMenu.setId("network-open");
        openMenu.getStyleClass().add("small-button");
        openMenu.setTooltip(new Tooltip(TEXT.get("open.hint")));
        openMenu.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(openMenu, Priority.ALWAYS);
        fillOpenMenu();
        networks.saved().addListener((InvalidationListener) change -> fillOpenMenu());
        HBox buttons = new HBox(openMenu, moreMenu());
        buttons.getStyleClass().add("network-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(buttons, nameRow(), lesson());
    }

    private HBox nameRow() {
        TextField name = new TextField();
        name.setId(NAME_ID);
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        name.setAccessibleText(TEXT.get("name"));
        name.setTooltip(new Tooltip(TEXT.get("name.hint")));
        viewModel.nameValidProperty().subscribe(valid -> name.pseudoClassStateChanged(DANGER, !valid));
        Label label = new Label(TEXT.get("name"));
        label.setLabelFor(name);
        label.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(label, name);
        row.getStyleClass().add("network-name-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Label lesson() {
        Label lesson = new Label();
        lesson.setId("network-lesson");
        lesson.getStyleClass().add("network-lesson");
        lesson.setWrapText(true);
        lesson.setMinHeight(USE_PREF_SIZE);
        viewModel.startingPointProperty().subscribe(start -> {
            lesson.setText(start.map(StartingPoint::lesson).orElse(""));
            lesson.setVisible(start.isPresent());
            lesson.setManaged(start.isPresent());
        });
        return lesson;
    }

    private void fillOpenMenu() {
        openMenu.getItems().setAll(heading(TEXT.get("open.starting-points")));
        for (StartingPoint start : StartingPoint.all()) {
            openMenu.getItems().add(item(start.title(), start.preset()));
        }
        openMenu.getItems().addAll(new SeparatorMenuItem(), heading(TEXT.get("open.own")));
        List<Preset> own = networks.saved();
        own.forEach(network -> openMenu.getItems().add(item(network.id(), network)));
        if (own.isEmpty()) {
            openMenu.getItems().add(heading(TEXT.get("open.none")));
        }
        MenuItem importItem = new MenuItem(TEXT.get("import"));
        importItem.setId("network-import");
        importItem.setOnAction(event -> actions.chooseImport());
        openMenu.getItems().addAll(new SeparatorMenuItem(), importItem);
    }

    private static MenuItem heading(String text) {
        MenuItem heading = new MenuItem(text);
        heading.setDisable(true);
        return heading;
    }

    private MenuItem item(String text, Preset network) {
        MenuItem item = new MenuItem(text);
        item.setId("network-open-" + network.id());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(network));
        return item;
    }

    private MenuButton moreMenu() {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        menu.setId("network-more");
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
        menu.setAccessibleText(TEXT.get("more.hint"));
        menu.setTooltip(new Tooltip(TEXT.get("more.hint")));
        List<MenuItem> ofSaved = List.of(
                action("rename", actions::rename),
                action("duplicate", viewModel::duplicate),
                action("delete", viewModel::delete));
        MenuItem export = action("export", actions::export);
        menu.getItems().setAll(ofSaved);
        menu.getItems().addAll(new SeparatorMenuItem(), export);
        viewModel.savedProperty().subscribe(saved -> ofSaved.forEach(item -> item.setDisable(saved.isEmpty())));
        viewModel.draft().problemProperty().subscribe(problem -> export.setDisable(problem.isPresent()));
        return menu;
    }

    private static MenuItem action(String id, Runnable run) {
        MenuItem item = new MenuItem(TEXT.get("more." + id));
        item.setId("network-" + id);
        item.setOnAction(event -> run.run());
        return item;
    }
}
