package digitpad.ui.inside.picture;

import atlantafx.base.theme.Styles;
import digitpad.explanation.Inspection;
import digitpad.text.Messages;
import digitpad.ui.controls.Spacer;
import digitpad.ui.inside.cell.InspectionViewModel;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The toolbar above the picture: the name and size of the network, and the buttons of the view. */
public final class PictureToolbar extends HBox {
    private static final Messages TEXT = Messages.of(PictureToolbar.class);
    private static final double MIN_NAME_WIDTH = 70;

    /**
     * Creates a toolbar.
     *
     * @param view is zoomed by the buttons
     * @param viewButtons more buttons of the view
     */
    public PictureToolbar(InspectionViewModel model, NetworkView view, Node viewButtons, Runnable export) {
        getStyleClass().add("picture-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label();
        name.setId("network-name");
        name.getStyleClass().add("network-name");
        name.setMinWidth(MIN_NAME_WIDTH);
        Label size = new Label();
        size.setMinWidth(0);
        size.getStyleClass().add("toolbar-label");
        model.inspectionProperty().subscribe(inspection -> {
            name.setText(inspection.map(PictureToolbar::name).orElse(TEXT.get("network.loading")));
            size.setText(inspection
                    .map(shown -> TEXT.get(
                            "network.size",
                            shown.structure().parameterCount(),
                            shown.structure().layers().size()))
                    .orElse(""));
        });
        Button back = new Button(TEXT.get("picture.back"), new FontIcon(Feather.ARROW_LEFT));
        back.setId("picture-back");
        back.getStyleClass().add("small-button");
        back.setOnAction(event -> view.zoomToFit());
        model.openedLevelProperty().subscribe(opened -> {
            back.setVisible(opened.isPresent());
            back.setManaged(opened.isPresent());
        });
        getChildren()
                .addAll(
                        back,
                        name,
                        size,
                        new Spacer(),
                        viewButtons,
                        paths(model),
                        button("picture.out", Feather.ZOOM_OUT, view::zoomOut),
                        button("picture.fit", Feather.MAXIMIZE, view::zoomToFit),
                        button("picture.in", Feather.ZOOM_IN, view::zoomIn),
                        button("picture.export", Feather.DOWNLOAD, export));
    }

    private static String name(Inspection inspection) {
        return inspection.structure().model().name();
    }

    private static ToggleButton paths(InspectionViewModel model) {
        ToggleButton paths = new ToggleButton(TEXT.get("picture.paths"), new FontIcon(Feather.SHARE_2));
        paths.setId("paths");
        paths.getStyleClass().add("small-button");
        paths.setMinWidth(USE_PREF_SIZE);
        paths.setTooltip(new Tooltip(TEXT.get("picture.paths.hint")));
        paths.selectedProperty().bindBidirectional(model.pathsVisibleProperty());
        return paths;
    }

    private static Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(TEXT.get(key)));
        button.setAccessibleText(TEXT.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
