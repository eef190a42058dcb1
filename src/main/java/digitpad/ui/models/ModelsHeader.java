package digitpad.ui.models;

import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.Spacer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The title of the tab, the search field, and the buttons that import models and undo a deletion. */
final class ModelsHeader extends HBox {
    private static final Messages TEXT = Messages.of(ModelsHeader.class);
    private static final double SEARCH_WIDTH = 210;

    private final TextField search = new TextField();

    /**
     * Creates the header.
     *
     * @param chooseImports asks for files to import
     * @param focusList moves the focus to the list
     */
    ModelsHeader(ModelsViewModel viewModel, Runnable chooseImports, Runnable focusList) {
        getStyleClass().add("digits-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(TEXT.get("models.title"));
        title.getStyleClass().add("progress-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button add = new Button(TEXT.get("import"), new FontIcon(Feather.UPLOAD));
        add.setId("models-import");
        add.setTooltip(new Tooltip(TEXT.get("import.hint")));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> chooseImports.run());
        prepareSearch(viewModel, focusList);
        getChildren().addAll(title, status(viewModel), new Spacer(), search, add, undo(viewModel, focusList));
    }

    /** Moves the focus to the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void prepareSearch(ModelsViewModel viewModel, Runnable focusList) {
        search.setId("models-search");
        search.setPromptText(TEXT.get("search.prompt"));
        search.setAccessibleText(TEXT.get("search.accessible"));
        search.setPrefWidth(SEARCH_WIDTH);
        search.setMinWidth(0);
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ESCAPE -> search.clear();
                case ENTER, DOWN -> focusList.run();
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private static Label status(ModelsViewModel viewModel) {
        Label status = new Label();
        status.setId("models-status");
        status.getStyleClass().add("progress-pace");
        Runnable update = () -> {
            int all = viewModel.all().size();
            int shown = viewModel.shown().size();
            status.setText(
                    all == 0 ? "" : shown == all ? TEXT.get("status.all", all) : TEXT.get("status.some", shown, all));
        };
        viewModel.shown().addListener((InvalidationListener) change -> update.run());
        update.run();
        return status;
    }

    private static Button undo(ModelsViewModel viewModel, Runnable focusList) {
        Button button = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));
        button.setId("models-undo");
        button.setTooltip(new Tooltip(TEXT.get("undo.hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        DisabledHint.set(button, TEXT.get("undo.none"));
        viewModel.deletedProperty().subscribe(name -> {
            button.setDisable(name.isEmpty());
            button.setText(name.isPresent() ? TEXT.get("undo.delete") : TEXT.get("undo"));
        });
        button.setOnAction(event -> {
            viewModel.undoDelete();
            focusList.run();
        });
        return button;
    }
}
