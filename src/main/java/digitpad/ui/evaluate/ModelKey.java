package digitpad.ui.evaluate;

import digitpad.ui.Palette;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/** Names the models, each beside a line in its color; hidden if there is only one. */
final class ModelKey extends HBox {
    private static final double LENGTH = 16;
    private static final double WIDTH = 3;
    private static final double MAX_NAME = 180;

    private final ObservableValue<Palette> palette;
    private final ObservableValue<List<String>> models;

    ModelKey(ObservableValue<List<String>> models, ObservableValue<Palette> palette) {
        this.models = models;
        this.palette = palette;
        getStyleClass().add("model-key");
        models.subscribe(names -> update());
        palette.subscribe(colors -> update());
    }

    private void update() {
        List<String> names = models.getValue();
        setVisible(names.size() > 1);
        setManaged(names.size() > 1);
        getChildren()
                .setAll(IntStream.range(0, names.size())
                        .mapToObj(i -> label(names.get(i), i))
                        .toList());
    }

    private Label label(String name, int index) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.setStroke(ModelColors.of(palette.getValue(), index));
        line.setStrokeWidth(WIDTH);
        Label label = new Label(name, line);
        label.setMaxWidth(MAX_NAME);
        label.setTooltip(new Tooltip(name));
        label.getStyleClass().add("evaluation-note");
        return label;
    }
}
