package digitpad.ui;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.ui.controls.Spacer;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top of the window: the tabs, the model in use, and the theme button. */
final class TopBar extends HBox {
    private static final Messages TEXT = Messages.of(TopBar.class);

    TopBar(List<Screen> tabs, ObjectProperty<Screen> front, ActiveModel model, ObjectProperty<Theme> theme) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(TEXT.get("window.title"));
        name.getStyleClass().add("product-name");
        getChildren().add(name);
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : tabs) {
            getChildren().add(tab(screen, front, group));
        }
        getChildren().addAll(new Spacer(), new ModelChip(model), themeButton(theme));
    }

    private static ToggleButton tab(Screen screen, ObjectProperty<Screen> front, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(screen.title());
        tab.setId("tab-" + screen.id());
        tab.getStyleClass().setAll("tab-button");
        tab.setToggleGroup(group);
        tab.setMaxHeight(Double.MAX_VALUE);
        tab.setOnAction(event -> {
            front.set(screen);
            // A second click on the tab in front would otherwise deselect it.
            tab.setSelected(true);
        });
        front.subscribe(shown -> {
            if (shown == screen) {
                tab.setSelected(true);
            }
        });
        return tab;
    }

    private static Button themeButton(ObjectProperty<Theme> theme) {
        FontIcon icon = new FontIcon();
        Button button = new Button(null, icon);
        button.setId("theme");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> theme.set(theme.get().toggled()));
        Tooltip hint = new Tooltip();
        button.setTooltip(hint);
        theme.subscribe(now -> {
            icon.setIconCode(now == Theme.LIGHT ? Feather.MOON : Feather.SUN);
            String text = TEXT.get(now == Theme.LIGHT ? "theme.todark" : "theme.tolight");
            hint.setText(text);
            button.setAccessibleText(text);
        });
        return button;
    }
}
