package digitpad.ui;

import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.text.Messages;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/** Shows the model in use and lets the user choose another one. Tooltip and menu say where models come from. */
final class ModelChip extends MenuButton {
    private static final Messages TEXT = Messages.of(ModelChip.class);
    private static final double LAMP_RADIUS = 4;
    private static final ZoneId ZONE = ZoneId.systemDefault();

    private final ActiveModel active;

    ModelChip(ActiveModel active) {
        this.active = active;
        setId("model-chip");
        getStyleClass().add("model-chip");
        setAccessibleText(TEXT.get("chip.accessible"));
        Circle lamp = new Circle(LAMP_RADIUS);
        lamp.getStyleClass().add("lamp");
        setGraphic(lamp);
        active.modelProperty().subscribe(model -> {
            setText(model.map(Model::info).map(this::text).orElse(TEXT.get("chip.loading")));
            setTooltip(model.map(used -> new Tooltip(choice(used.info()))).orElse(null));
            lamp.setOpacity(model.isPresent() ? 1 : 0.3);
        });
        active.chosenProperty().subscribe(model -> fillMenu());
        active.available().addListener((InvalidationListener) change -> fillMenu());
        setOnShowing(event -> active.refresh());
    }

    private String text(ModelInfo model) {
        return active.inTrainingProperty().get()
                ? TEXT.get("chip.training", model.name(), model.training().stepsDone())
                : label(model);
    }

    /** Returns the name of a model, with its accuracy on the test images if known. */
    static String label(ModelInfo model) {
        return model.testAccuracy().isPresent()
                ? TEXT.get("chip.scored", model.name(), model.testAccuracy().getAsDouble())
                : model.name();
    }

    /** Returns the label of a model with its origin. */
    private static String choice(ModelInfo model) {
        return TEXT.get("chip.choice", label(model), ModelOrigin.of(model, ZONE));
    }

    private void fillMenu() {
        Optional<String> chosen = active.chosenProperty().get().map(Model::info).map(ModelInfo::name);
        ToggleGroup group = new ToggleGroup();
        getItems()
                .setAll(active.available().stream()
                        .map(model -> {
                            RadioMenuItem item = new RadioMenuItem(choice(model));
                            item.setMnemonicParsing(false);
                            item.setToggleGroup(group);
                            item.setSelected(chosen.equals(Optional.of(model.name())));
                            item.setOnAction(event -> active.choose(model.name()));
                            return item;
                        })
                        .toList());
    }
}
