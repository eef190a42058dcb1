package digitpad.ui.draw;

import digitpad.text.Messages;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.Spacer;
import digitpad.ui.controls.WrappingRow;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The toolbar below the pad. */
final class DrawToolbar {
    private static final Messages TEXT = Messages.of(DrawToolbar.class);

    /** The width of the window, in pixels, from which there is room for the list of keys. */
    private static final double MIN_WIDTH_FOR_KEYS = 1480;

    private static final double ROW_SPACING = 14;

    private final CurrentDrawing drawing;
    private final ImageExchange images;
    private final UndoViewModel history;
    private final CorrectionBar corrections;

    DrawToolbar(CurrentDrawing drawing, ImageExchange images, UndoViewModel history, CorrectionBar corrections) {
        this.drawing = drawing;
        this.images = images;
        this.history = history;
        this.corrections = corrections;
    }

    /** Builds the toolbar, on a card. */
    Card build() {
        ToggleGroup tools = new ToggleGroup();
        Label keys = new Label(TEXT.get("toolbar.keys"));
        keys.getStyleClass().add("toolbar-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        // A narrow window has no room for the list of keys; the tooltips name them too.
        keys.visibleProperty()
                .bind(keys.sceneProperty()
                        .flatMap(Scene::widthProperty)
                        .map(width -> width.doubleValue() >= MIN_WIDTH_FOR_KEYS)
                        .orElse(false));
        keys.managedProperty().bind(keys.visibleProperty());
        HBox left = row(
                tool("pen", Feather.EDIT_2, CurrentDrawing.Tool.PEN, tools),
                tool("erase", Feather.DELETE, CurrentDrawing.Tool.ERASER, tools),
                separator(),
                undo(),
                redo(),
                clear(),
                separator(),
                penWidth(),
                separator(),
                button("open", Feather.FOLDER, images::chooseAndOpen),
                button("paste", Feather.CLIPBOARD, images::paste),
                save(),
                new Spacer(),
                keys);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox right = row(corrections);
        Card card = new Card(new WrappingRow(ROW_SPACING, left, right));
        card.setId("draw-toolbar");
        return card;
    }

    private static HBox row(Node... children) {
        HBox row = new HBox(children);
        row.getStyleClass().add("draw-toolbar");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton tool(String id, Feather icon, CurrentDrawing.Tool tool, ToggleGroup group) {
        ToggleButton button = styled(new ToggleButton(), id, icon);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            drawing.toolProperty().set(tool);
            // A second click on the selected tool would otherwise deselect it.
            button.setSelected(true);
        });
        drawing.toolProperty().subscribe(selected -> {
            if (selected == tool) {
                button.setSelected(true);
            }
        });
        return button;
    }

    private Button undo() {
        return history("undo", Feather.CORNER_UP_LEFT, history::undo, history.undoTargetProperty());
    }

    private Button redo() {
        return history("redo", Feather.CORNER_UP_RIGHT, history::redo, history.redoTargetProperty());
    }

    /** Creates a button whose text says what it changes. */
    private Button history(String id, Feather icon, Runnable action, ObservableValue<UndoViewModel.Target> target) {
        String key = "toolbar." + id;
        Button button = button(id, icon, action);
        DisabledHint.set(button, TEXT.get(key + ".none"));
        button.getStyleClass().add("history-button");
        target.subscribe(now -> {
            String text = now == UndoViewModel.Target.LABEL ? key + ".label" : key;
            button.setDisable(now == UndoViewModel.Target.NOTHING);
            button.setText(TEXT.get(text));
            button.getTooltip().setText(TEXT.get(text + ".hint"));
        });
        return button;
    }

    private Button clear() {
        Button button = button("clear", Feather.X, drawing::clear);
        button.disableProperty().bind(drawing.sheetProperty().map(sheet -> sheet.isBlank()));
        DisabledHint.set(button, TEXT.get("pad.blank"));
        return button;
    }

    private Button save() {
        Button button = button("save", Feather.DOWNLOAD, images::chooseAndSave);
        button.disableProperty().bind(drawing.sheetProperty().map(sheet -> sheet.isBlank()));
        DisabledHint.set(button, TEXT.get("pad.blank"));
        return button;
    }

    private VBox penWidth() {
        Label name = new Label(TEXT.get("toolbar.width"));
        name.getStyleClass().add("toolbar-label");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Slider slider = new Slider(CurrentDrawing.MIN_PEN_WIDTH, CurrentDrawing.MAX_PEN_WIDTH, 0);
        slider.setId("width");
        slider.setAccessibleText(TEXT.get("toolbar.width"));
        slider.setTooltip(new Tooltip(TEXT.get("toolbar.width.hint")));
        slider.setBlockIncrement(2);
        slider.valueProperty().bindBidirectional(drawing.penWidthProperty());
        VBox box = new VBox(name, slider);
        box.getStyleClass().add("toolbar-width");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Button button(String id, Feather icon, Runnable action) {
        Button button = styled(new Button(), id, icon);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static <B extends ButtonBase> B styled(B button, String id, Feather icon) {
        button.setId(id);
        button.setText(TEXT.get("toolbar." + id));
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setTooltip(new Tooltip(TEXT.get("toolbar." + id + ".hint")));
        button.getStyleClass().add("tool-button");
        return button;
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }
}
