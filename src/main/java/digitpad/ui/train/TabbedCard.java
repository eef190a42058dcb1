package digitpad.ui.train;

import digitpad.ui.controls.Card;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card that shows one of several things, each behind its title. */
final class TabbedCard {
    private final ToggleGroup one = new ToggleGroup();
    private final HBox tabs = new HBox();
    private final StackPane front = new StackPane();

    TabbedCard() {
        tabs.getStyleClass().add("card-tabs");
        VBox.setVgrow(front, Priority.ALWAYS);
    }

    /** Adds a tab; the first is in front. */
    TabbedCard addTab(String id, String title, Node content) {
        ToggleButton tab = new ToggleButton(title);
        tab.setId(id);
        tab.getStyleClass().setAll("card-tab");
        tab.setToggleGroup(one);
        tab.setOnAction(event -> tab.setSelected(true));
        content.visibleProperty().bind(tab.selectedProperty());
        content.managedProperty().bind(tab.selectedProperty());
        tab.setSelected(tabs.getChildren().isEmpty());
        tabs.getChildren().add(tab);
        front.getChildren().add(content);
        return this;
    }

    Card build() {
        return new Card(tabs, front);
    }
}
