package digitpad.ui.editor;

import atlantafx.base.theme.Styles;
import digitpad.model.ArchitectureText;
import digitpad.network.Layer;
import digitpad.network.draft.DraftCheck;
import digitpad.network.draft.Fix;
import digitpad.network.draft.LayerKind;
import digitpad.text.Messages;
import digitpad.ui.controls.Spacer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One layer of the network in the editor: its settings, its sizes, and the problem with it. */
final class LayerCard extends VBox {
    private static final Messages TEXT = Messages.of(LayerCard.class);
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MISFIT = PseudoClass.getPseudoClass("misfit");

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** The width from which the fields of a convolution fit beside its title. */
    private static final double WIDE = 680;
    /** Index of the titles in the row. */
    private static final int TITLES = 2;

    private final int index;
    private final LayerKind kind;
    private final DraftViewModel viewModel;
    private final LayerFields fields;
    private final HBox row = new HBox();
    private final Node grip = grip();
    private final Label name = new Label();
    private final Label shape = new Label();
    private final Label parameters = caption();
    private final Label multiplyAdds = caption();
    private final Label problem = new Label();
    private final Hyperlink fix = new Hyperlink();
    private final Map<String, String> inputProblems = new LinkedHashMap<>();

    /** Creates the card of the layer at {@code index}. */
    LayerCard(int index, Layer layer, DraftViewModel viewModel) {
        this.index = index;
        this.viewModel = viewModel;
        kind = LayerKind.of(layer);
        String id = "layer-" + index;
        fields = new LayerFields(layer, id + "-", new Edits());
        setId(id);
        getStyleClass().add("layer-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        Label title = new Label(KindIcon.name(kind));
        title.getStyleClass().add("layer-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setTooltip(new Tooltip(KindIcon.hint(kind)));
        name.getStyleClass().add("caption");
        VBox titles = new VBox(title, name);
        titles.getStyleClass().add("layer-titles");
        row.getChildren().setAll(grip, new KindIcon(kind), titles, new Spacer(), sizes(), buttons());
        row.getStyleClass().add("layer-row");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(fields, Priority.ALWAYS);
        getChildren().setAll(row, problemRow());
        widthProperty().subscribe(this::placeFields);
        setOnMousePressed(event -> requestFocus());
    }

    /** Places the fields beside the title, or below it if there is no room. */
    private void placeFields() {
        boolean below = getWidth() < WIDE;
        if (!getChildren().contains(fields) && below) {
            row.getChildren().remove(fields);
            getChildren().add(1, fields);
        } else if (!row.getChildren().contains(fields) && !below) {
            getChildren().remove(fields);
            row.getChildren().add(TITLES + 1, fields);
        }
        pseudoClassStateChanged(NARROW, below);
        fields.setVisible(!fields.getChildren().isEmpty());
        fields.setManaged(fields.isVisible());
    }

    private Node grip() {
        FontIcon icon = new FontIcon(Feather.MENU);
        HBox area = new HBox(icon);
        area.getStyleClass().add("layer-grip");
        area.setAlignment(Pos.CENTER);
        area.setCursor(Cursor.OPEN_HAND);
        return area;
    }

    private static Label caption() {
        Label caption = new Label();
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        return caption;
    }

    private VBox sizes() {
        shape.getStyleClass().add("layer-shape");
        shape.setTooltip(new Tooltip(TEXT.get("shape.hint")));
        shape.setMinWidth(USE_PREF_SIZE);
        VBox sizes = new VBox(shape, parameters, multiplyAdds);
        sizes.getStyleClass().add("layer-sizes");
        sizes.setAlignment(Pos.CENTER_RIGHT);
        sizes.setMinWidth(USE_PREF_SIZE);
        return sizes;
    }

    private HBox buttons() {
        HBox buttons = new HBox(
                button("duplicate", Feather.COPY, () -> viewModel.duplicate(index)),
                button("remove", Feather.X, () -> viewModel.remove(index)));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        buttons.setVisible(kind != LayerKind.OUTPUT);
        return buttons;
    }

    private Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("layer-" + index + "-" + key);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(TEXT.get("layer." + key + ".hint")));
        button.setAccessibleText(TEXT.get("layer." + key + ".hint"));
        // The card has the focus; Tab goes from field to field.
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    private HBox problemRow() {
        problem.setId("layer-" + index + "-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        fix.setId("layer-" + index + "-fix");
        fix.setMinWidth(USE_PREF_SIZE);
        fix.setOnAction(event -> viewModel.fix());
        HBox row = new HBox(new FontIcon(Feather.ALERT_CIRCLE), problem, fix);
        row.getStyleClass().add("layer-problem");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(problem, Priority.SOMETIMES);
        row.visibleProperty().bind(problem.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** Returns the part of the card that moves it when it is dragged. */
    Node gripNode() {
        return grip;
    }

    LayerKind kind() {
        return kind;
    }

    /** Shows the layer of the draft at the index of the card, and whether it is selected. */
    void update() {
        Layer layer = viewModel.draft().layers().get(index);
        fields.show(layer);
        name.setText(layer.name());
        grip.setVisible(kind != LayerKind.OUTPUT);
        pseudoClassStateChanged(SELECTED, viewModel.selectedProperty().get() == index);
        DraftCheck check = viewModel.checkProperty().get();
        boolean fits = index < check.sizes().size();
        shape.setText(fits ? ArchitectureText.shape(check.sizes().get(index).output()) : TEXT.get("shape.unknown"));
        show(parameters, "layer.parameters", fits ? check.sizes().get(index).parameters() : 0);
        show(
                multiplyAdds,
                "layer.multiply-adds",
                fits ? check.sizes().get(index).multiplyAdds() : 0);
        setAccessibleText(TEXT.get("layer.accessible", index + 1, KindIcon.name(kind), layer.name(), shape.getText()));
        showProblem();
    }

    private static void show(Label label, String key, long count) {
        label.setText(TEXT.get(key, count));
        label.setVisible(count > 0);
        label.setManaged(count > 0);
    }

    private void showProblem() {
        Optional<String> misfit = viewModel
                .checkProperty()
                .get()
                .problem()
                .filter(found -> found.layer() == index)
                .map(found -> found.text());
        Optional<String> typed = inputProblems.values().stream().findFirst();
        problem.setText(typed.or(() -> misfit).orElse(""));
        pseudoClassStateChanged(MISFIT, misfit.isPresent() || typed.isPresent());
        Optional<Fix> found =
                typed.isEmpty() && misfit.isPresent() ? viewModel.fixProperty().get() : Optional.empty();
        fix.setText(found.map(Fix::text).orElse(""));
        fix.setVisible(found.isPresent());
        fix.setManaged(found.isPresent());
        fix.setVisited(false);
    }

    /** Forgets what is wrong with the texts of the fields, because the card is removed. */
    void dispose() {
        inputProblems.keySet().forEach(field -> viewModel.setInputProblem(field, Optional.empty()));
    }

    private final class Edits implements LayerEdits {
        @Override
        public void replace(Layer layer) {
            viewModel.replace(index, layer);
        }

        @Override
        public void type(String field, Layer layer) {
            viewModel.type(index, field, layer);
        }

        @Override
        public void problem(String field, Optional<String> message) {
            message.ifPresentOrElse(text -> inputProblems.put(field, text), () -> inputProblems.remove(field));
            viewModel.setInputProblem(field, message);
            showProblem();
        }
    }
}
