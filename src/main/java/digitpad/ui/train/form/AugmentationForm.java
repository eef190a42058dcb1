package digitpad.ui.train.form;

import digitpad.augmentation.Augmentation.Strength;
import digitpad.augmentation.Mixture;
import digitpad.text.Messages;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** How far samples are changed before the network learns from them: a slider for each kind of change. */
public final class AugmentationForm extends GridPane {
    private static final Messages TEXT = Messages.of(AugmentationForm.class);
    private static final double SLIDER_WIDTH = 190;
    private static final double FIGURE_WIDTH = 64;

    private final PlanInput input;

    /** {@code training} is whether a run is under way, during which the settings stay. */
    public AugmentationForm(PlanInput input, ObservableValue<Boolean> training) {
        this.input = input;
        getStyleClass().add("augmentation-form");
        disableProperty().bind(training);
        for (Strength strength : Strength.values()) {
            add(strength);
        }
        addOutliers();
        Hyperlink reset = new Hyperlink(TEXT.get("augment.reset"));
        reset.setId("augment-reset");
        reset.setOnAction(event -> input.resetSamples());
        add(reset, 0, getRowCount(), 3, 1);
    }

    private void add(Strength strength) {
        String id = strength.name().toLowerCase(Locale.ROOT);
        Slider slider = slider("augment-" + id, strength.max());
        Label figure = figure();
        input.augmentationProperty().subscribe(now -> {
            slider.setValue(now.of(strength));
            figure.setText(TEXT.get("augment." + id + ".figure", now.of(strength)));
        });
        slider.valueProperty()
                .addListener((property, before, now) -> input.augmentationProperty()
                        .set(input.augmentationProperty().get().with(strength, now.doubleValue())));
        addRow(getRowCount(), name("augment." + id, slider), slider, figure);
    }

    private void addOutliers() {
        Slider slider = slider("augment-outliers", Mixture.MAX_NON_DIGIT_SHARE);
        Label figure = figure();
        slider.valueProperty().bindBidirectional(input.outliersProperty());
        input.outliersProperty()
                .subscribe(share -> figure.setText(TEXT.get("augment.outliers.figure", share.doubleValue())));
        addRow(getRowCount(), name("augment.outliers", slider), slider, figure);
    }

    private static Label name(String key, Slider slider) {
        Label name = new Label(TEXT.get(key));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(slider);
        Tooltip hint = new Tooltip(TEXT.get(key + ".hint"));
        name.setTooltip(hint);
        slider.setTooltip(hint);
        return name;
    }

    private static Slider slider(String id, double most) {
        Slider slider = new Slider(0, most, 0);
        slider.setId(id);
        slider.setPrefWidth(SLIDER_WIDTH);
        slider.setBlockIncrement(most / 20);
        return slider;
    }

    private static Label figure() {
        Label figure = new Label();
        figure.setMinWidth(FIGURE_WIDTH);
        figure.getStyleClass().add("augment-figure");
        return figure;
    }
}
