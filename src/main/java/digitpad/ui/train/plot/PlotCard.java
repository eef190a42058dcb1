package digitpad.ui.train.plot;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.NodeSnapshot;
import digitpad.ui.controls.Spacer;
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
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A plot with its title and what can be done with it. */
public final class PlotCard {
    private static final Messages TEXT = Messages.of(PlotCard.class);

    private final Quantity quantity;
    private final PlotViewModel plot;
    private final PlotExport export;

    public PlotCard(Quantity quantity, PlotViewModel plot, PlotExport export) {
        this.quantity = quantity;
        this.plot = plot;
        this.export = export;
    }

    /** The card. */
    public Card build(ObservableValue<Palette> palette) {
        Label title = new Label();
        title.getStyleClass().add("card-title");
        plot.logarithmicProperty(quantity)
                .subscribe(log -> title.setText(TEXT.get("plot." + quantity.id() + (log ? ".log" : ""))));
        Plot canvas = new Plot(quantity, plot, palette);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Card card = new Card();
        // One legend is enough for two plots over each other; in a picture of its own each has one.
        Legend legend = new Legend(plot, quantity == Quantity.ACCURACY);
        legend.setId(quantity.id() + "-legend");
        HBox controls = new HBox(all(), log());
        controls.setId(quantity.id() + "-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("plot-head");
        controls.getChildren().add(more(card, () -> picture(card, legend, controls, canvas)));
        HBox head = new HBox(title, new LineKey(quantity, plot, palette), new Spacer(), controls);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("plot-head");
        card.getStyleClass().add("plot-card");
        card.getChildren().addAll(head, legend, canvas);
        return card;
    }

    /** The card as it is saved: with its legend, without what is there to be clicked, and sharp. */
    private static NodeSnapshot picture(Card card, Legend legend, Node controls, Plot canvas) {
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

    /** Only there while a part is zoomed into. */
    private Button all() {
        Button all = new Button(TEXT.get("plot.all"), new FontIcon(Feather.MAXIMIZE_2));
        all.setId(quantity.id() + "-all");
        all.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        all.setOnAction(event -> plot.fit());
        all.visibleProperty().bind(plot.zoomProperty().map(zoom -> zoom.isPresent()));
        return all;
    }

    private ToggleButton log() {
        ToggleButton log = new ToggleButton(TEXT.get("plot.log"));
        log.setId(quantity.id() + "-log");
        log.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "plot-toggle");
        log.setTooltip(new Tooltip(TEXT.get("plot." + quantity.id() + ".log.hint")));
        log.selectedProperty().bindBidirectional(plot.logarithmicProperty(quantity));
        return log;
    }

    private MenuButton more(Node owner, Supplier<NodeSnapshot> picture) {
        MenuItem png = new MenuItem(TEXT.get("plot.png"));
        png.setOnAction(event -> export.choosePng(owner, picture));
        MenuItem csv = new MenuItem(TEXT.get("plot.csv"));
        csv.setOnAction(event -> export.chooseCsv(owner));
        MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL), png, csv);
        more.setId(quantity.id() + "-more");
        more.setAccessibleText(TEXT.get("plot.more"));
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, Tweaks.NO_ARROW);
        return more;
    }
}
