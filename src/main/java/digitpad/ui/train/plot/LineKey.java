package digitpad.ui.train.plot;

import digitpad.ui.Palette;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** A legend of the line styles of a plot: a short piece of each, and its name. */
final class LineKey extends HBox {
    private static final double LENGTH = 14;
    private static final double WIDTH = 2;

    /** The label and style of an entry. */
    private record Entry(String label, Color color, boolean dashed) {}

    private final Quantity quantity;
    private final PlotViewModel plot;
    private final ObservableValue<Palette> palette;
    private List<Entry> shown = List.of();

    LineKey(Quantity quantity, PlotViewModel plot, ObservableValue<Palette> palette) {
        this.quantity = quantity;
        this.plot = plot;
        this.palette = palette;
        setId(quantity.id() + "-key");
        getStyleClass().add("line-key");
        palette.subscribe(this::update);
        plot.versionProperty().subscribe(this::update);
        update();
    }

    private void update() {
        List<Entry> now = quantity.key(plot, palette.getValue()).stream()
                .map(line -> new Entry(line.label(), line.color(), line.dashed()))
                .toList();
        // Curves change four times a second, their styles rarely.
        if (!now.equals(shown)) {
            shown = now;
            getChildren().setAll(now.stream().map(LineKey::label).toList());
        }
    }

    private static Label label(Entry entry) {
        Line piece = new Line(0, 0, LENGTH, 0);
        piece.setStroke(entry.color());
        piece.setStrokeWidth(WIDTH);
        if (entry.dashed()) {
            piece.getStrokeDashArray().setAll(PlotLine.DASH);
        }
        Label label = new Label(entry.label(), piece);
        label.getStyleClass().add("line-key-entry");
        return label;
    }
}
