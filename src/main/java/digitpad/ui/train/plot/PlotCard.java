package digitpad.ui.train.plot;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.NodeSnapshot;
import digitpad.ui.controls.WrappingRow;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card with a plot, its title, legends and controls. */
public final class PlotCard {
    private static final Messages TEXT = Messages.of(PlotCard.class);

    private static final double HEAD_SPACING = 2;

    private final Quantity quantity;
    private final PlotViewModel plot;
    private final PlotExport export;

    public PlotCard(Quantity quantity, PlotViewModel plot, PlotExport export) {
        this.quantity = quantity;
        this.plot = plot;
        this.export = export;
    }

    /** Creates the card. */
    public Card build(ObservableValue<Palette> palette) {
        Label title = new Label();
        title.getStyleClass().add("card-title");
        plot.logarithmicProperty(quantity)
                .subscribe(logScale -> title.setText(TEXT.get("plot." + quantity.id() + (logScale ? ".log" : ""))));
        Plot canvas = new Plot(quantity, plot, palette);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Card card = new Card();
        // One legend is enough for both plots in the window; in exported pictures each plot has its own.
        Legend legend = new Legend(plot, quantity == Quantity.ACCURACY);
        legend.setId(quantity.id() + "-legend");
        HBox controls = new HBox(showAll(palette), logScale());
        controls.setId(quantity.id() + "-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("plot-head");
        controls.getChildren().add(saveMenu(card, () -> snapshot(card, legend, controls, canvas)));
        HBox names = new HBox(title, new LineKey(quantity, plot, palette));
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(names, Priority.ALWAYS);
        WrappingRow head = new WrappingRow(HEAD_SPACING, names, controls);
        card.getStyleClass().add("plot-card");
        card.getChildren().addAll(head, legend, canvas);
        return card;
    }

    /** Takes the picture to export: with the legend, without the controls, at a higher resolution. */
    private static NodeSnapshot snapshot(Card card, Legend legend, Node controls, Plot canvas) {
        try {
            legend.setForExport(true);
            controls.setVisible(false);
            canvas.setDensity(NodeSnapshot.SCALE);
            return NodeSnapshot.of(card, Color.TRANSPARENT);
        } finally {
            legend.setForExport(false);
            controls.setVisible(true);
            canvas.setDensity(1);
        }
    }

    /** Creates the button that shows everything; it is visible only while something is outside of the plot. */
    private Button showAll(ObservableValue<Palette> palette) {
        Button showAll = new Button(TEXT.get("plot.all"), new FontIcon(Feather.MAXIMIZE_2));
        showAll.setId(quantity.id() + "-all");
        showAll.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        showAll.setTooltip(new Tooltip(TEXT.get("plot.all.hint")));
        showAll.setOnAction(event -> plot.showAll());
        showAll.setVisible(false);
        showAll.managedProperty().bind(showAll.visibleProperty());
        plot.versionProperty()
                .subscribe(() -> showAll.setVisible(
                        plot.zoomProperty().get().isPresent() || quantity.hidesValues(plot, palette.getValue())));
        return showAll;
    }

    private ToggleButton logScale() {
        ToggleButton logScale = new ToggleButton(TEXT.get("plot.log"));
        logScale.setId(quantity.id() + "-log");
        logScale.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "plot-toggle");
        logScale.setTooltip(new Tooltip(TEXT.get("plot." + quantity.id() + ".log.hint")));
        logScale.selectedProperty().bindBidirectional(plot.logarithmicProperty(quantity));
        return logScale;
    }

    private MenuButton saveMenu(Node owner, Supplier<NodeSnapshot> snapshot) {
        MenuItem png = new MenuItem(TEXT.get("plot.png"));
        png.setOnAction(event -> export.choosePng(owner, snapshot));
        MenuItem csv = new MenuItem(TEXT.get("plot.csv"));
        csv.setOnAction(event -> export.chooseCsv(owner));
        MenuButton saveMenu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL), png, csv);
        saveMenu.setId(quantity.id() + "-more");
        saveMenu.setAccessibleText(TEXT.get("plot.more"));
        saveMenu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, Tweaks.NO_ARROW);
        return saveMenu;
    }
}
