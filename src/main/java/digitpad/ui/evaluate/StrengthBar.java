package digitpad.ui.evaluate;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A slider of the strength, above one image of each digit at that strength. */
final class StrengthBar extends VBox {
    private static final int STEPS = 20;
    private static final double THUMB_RADIUS = 10;
    private static final Messages TEXT = Messages.of(StrengthBar.class);

    private final FlowPane tiles = new FlowPane();
    private final ObservableValue<Palette> palette;

    StrengthBar(SamplesViewModel samples, ObservableValue<Palette> palette) {
        this.palette = palette;
        getStyleClass().add("strength-bar");
        Slider slider = slider(samples);
        Label value = new Label();
        value.setId("robustness-strength-value");
        value.getStyleClass().add("strength-value");
        value.setMinWidth(RobustnessPlot.LEFT - THUMB_RADIUS);
        value.setMaxWidth(RobustnessPlot.LEFT - THUMB_RADIUS);
        value.setLabelFor(slider);
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> samples.disturbanceProperty()
                                .get()
                                .format(samples.strengthProperty().get()),
                        samples.disturbanceProperty(),
                        samples.strengthProperty()));
        // The slider lies below the axis of the plot.
        HBox row = new HBox(value, slider);
        row.setPadding(new Insets(0, RobustnessPlot.RIGHT - THUMB_RADIUS, 0, 0));
        row.setAlignment(Pos.CENTER_LEFT);
        tiles.setId("robustness-samples");
        tiles.getStyleClass().add("disturbed-tiles");
        getChildren().addAll(row, tiles);
        samples.samplesProperty().subscribe(this::show);
        palette.subscribe(now -> show(samples.samplesProperty().get()));
    }

    private static Slider slider(SamplesViewModel samples) {
        Slider slider = new Slider();
        slider.setId("robustness-strength");
        slider.setMinWidth(0);
        slider.setAccessibleText(TEXT.get("strength.name"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        samples.disturbanceProperty().subscribe(disturbance -> {
            // The slider would limit a strength to the range of the disturbance before.
            slider.valueProperty().unbindBidirectional(samples.strengthProperty());
            slider.setMax(disturbance.max());
            slider.setBlockIncrement(disturbance.max() / STEPS);
            slider.valueProperty().bindBidirectional(samples.strengthProperty());
        });
        return slider;
    }

    private void show(List<DisturbedSample> samples) {
        if (tiles.getChildren().size() != samples.size()) {
            tiles.getChildren()
                    .setAll(Stream.generate(DisturbedTile::new)
                            .limit(samples.size())
                            .toList());
        }
        for (int i = 0; i < samples.size(); i++) {
            ((DisturbedTile) tiles.getChildren().get(i)).show(samples.get(i), palette.getValue());
        }
    }
}
