package digitpad.ui.train;

import digitpad.ui.controls.Card;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card with tabs. */
final class TabbedCard {
    private final ToggleGroup group = new ToggleGroup();
    private final HBox tabs = new HBox();
    private final StackPane contents = new StackPane();

    TabbedCard() {
        tabs.getStyleClass().add("card-tabs");
        VBox.setVgrow(contents, Priority.ALWAYS);
    }

    /** Adds a tab; the first one is selected. */
    TabbedCard addTab(String id, String title, Node content) {
        ToggleButton tab = new ToggleButton(title);
        tab.setId(id);
        tab.getStyleClass().setAll("card-tab");
        tab.setToggleGroup(group);
        tab.setOnAction(event -> tab.setSelected(true));
        content.visibleProperty().bind(tab.selectedProperty());
        content.managedProperty().bind(tab.selectedProperty());
        tab.setSelected(tabs.getChildren().isEmpty());
        tabs.getChildren().add(tab);
        contents.getChildren().add(content);
        return this;
    }

    Card build() {
        return new Card(tabs, contents);
    }
}
