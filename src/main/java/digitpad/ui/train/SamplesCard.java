package digitpad.ui.train;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.Spacer;
import digitpad.ui.train.form.AugmentationForm;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows some augmented training samples, and the settings of the augmentation. */
final class SamplesCard {
    private static final Messages TEXT = Messages.of(SamplesCard.class);
    /** Pixels between the strip and the settings below it. */
    private static final double CLEARANCE = 8;

    private final TrainViewModel training;
    private final ObservableValue<Boolean> busy;
    private final ObservableValue<Palette> palette;

    /** Creates the card; while {@code busy} is true, the settings cannot be changed. */
    SamplesCard(TrainViewModel training, ObservableValue<Boolean> busy, ObservableValue<Palette> palette) {
        this.training = training;
        this.busy = busy;
        this.palette = palette;
    }

    Card build() {
        Label title = new Label(TEXT.get("samples.title"));
        title.getStyleClass().add("card-title");
        SampleStrip strip = new SampleStrip(training.samples().samplesProperty(), palette);
        HBox head = new HBox(title, new Spacer(), shuffle(), augmentation(strip));
        head.getStyleClass().add("samples-head");
        head.setAlignment(Pos.CENTER_LEFT);
        Card card = new Card(head, strip);
        card.getStyleClass().add("samples-card");
        return card;
    }

    private Button shuffle() {
        Button shuffle = button("samples.shuffle", Feather.REFRESH_CW);
        shuffle.setOnAction(event -> training.shuffleSamples());
        return shuffle;
    }

    /** Creates the button that opens the settings below the samples, which show the effect of each change at once. */
    private Button augmentation(SampleStrip strip) {
        Button augmentation = button("samples.change", Feather.SLIDERS);
        Popover popover = new Popover(new AugmentationForm(training.input(), busy));
        popover.setTitle(TEXT.get("samples.change.title"));
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(true);
        popover.setOnShowing(event -> {
            // Without transparent windows, the margin around the popover (for its shadow) would be white.
            if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
                popover.getScene().setFill(palette.getValue().paper());
            }
        });
        augmentation.setOnAction(event -> {
            if (popover.isShowing()) {
                popover.hide();
            } else {
                Bounds button = augmentation.localToScreen(augmentation.getLayoutBounds());
                Bounds samples = strip.localToScreen(strip.getLayoutBounds());
                popover.show(strip, button.getCenterX(), samples.getMaxY() + CLEARANCE);
            }
        });
        return augmentation;
    }

    private static Button button(String key, Feather icon) {
        Button button = new Button(TEXT.get(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(TEXT.get(key + ".hint")));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        return button;
    }
}
