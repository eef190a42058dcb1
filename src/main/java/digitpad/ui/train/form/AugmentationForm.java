package digitpad.ui.train.form;

import digitpad.augmentation.Augmentation.Strength;
import digitpad.augmentation.Mixture;
import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** A form with a slider for the strength of each kind of augmentation. */
public final class AugmentationForm extends GridPane {
    private static final Messages TEXT = Messages.of(AugmentationForm.class);
    private static final double SLIDER_WIDTH = 190;
    private static final double VALUE_WIDTH = 64;

    private final PlanInput input;

    /** Creates the form; it is disabled while {@code training} is true. */
    public AugmentationForm(PlanInput input, ObservableValue<Boolean> training) {
        this.input = input;
        getStyleClass().add("augmentation-form");
        disableProperty().bind(training);
        DisabledHint.set(this, TEXT.get("form.training"));
        for (Strength strength : Strength.values()) {
            add(strength);
        }
        addNonDigits();
        Hyperlink reset = new Hyperlink(TEXT.get("augment.reset"));
        reset.setId("augment-reset");
        reset.setOnAction(event -> input.resetSamples());
        add(reset, 0, getRowCount(), 3, 1);
    }

    private void add(Strength strength) {
        String id = strength.name().toLowerCase(Locale.ROOT);
        Slider slider = slider("augment-" + id, strength.max());
        Label valueLabel = valueLabel();
        input.augmentationProperty().subscribe(now -> {
            slider.setValue(now.of(strength));
            valueLabel.setText(TEXT.get("augment." + id + ".value", now.of(strength)));
        });
        slider.valueProperty()
                .addListener((property, before, now) -> input.augmentationProperty()
                        .set(input.augmentationProperty().get().with(strength, now.doubleValue())));
        addRow(getRowCount(), name("augment." + id, slider), slider, valueLabel);
    }

    private void addNonDigits() {
        Slider slider = slider("augment-non-digits", Mixture.MAX_NON_DIGIT_SHARE);
        Label valueLabel = valueLabel();
        slider.valueProperty().bindBidirectional(input.nonDigitShareProperty());
        input.nonDigitShareProperty()
                .subscribe(share -> valueLabel.setText(TEXT.get("augment.non-digits.value", share.doubleValue())));
        addRow(getRowCount(), name("augment.non-digits", slider), slider, valueLabel);
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

    private static Slider slider(String id, double max) {
        Slider slider = new Slider(0, max, 0);
        slider.setId(id);
        slider.setPrefWidth(SLIDER_WIDTH);
        slider.setBlockIncrement(max / 20);
        return slider;
    }

    private static Label valueLabel() {
        Label valueLabel = new Label();
        valueLabel.setMinWidth(VALUE_WIDTH);
        valueLabel.getStyleClass().add("augment-figure");
        return valueLabel;
    }
}
