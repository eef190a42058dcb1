package digitpad.ui;

import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.text.Messages;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.shape.Circle;

/** Says which network answers, and lets the user choose another. */
final class ModelChip extends MenuButton {
    private static final Messages TEXT = Messages.of(ModelChip.class);
    private static final double LAMP_RADIUS = 4;

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
            setText(model.map(Model::info).map(this::says).orElse(TEXT.get("chip.loading")));
            lamp.setOpacity(model.isPresent() ? 1 : 0.3);
        });
        active.chosenProperty().subscribe(model -> list());
        active.available().addListener((InvalidationListener) change -> list());
        setOnShowing(event -> active.refresh());
    }

    private String says(ModelInfo model) {
        return active.inTrainingProperty().get()
                ? TEXT.get("chip.training", model.training().stepsDone())
                : label(model);
    }

    /** A model in few words: its name, and how well it reads the test images. */
    static String label(ModelInfo model) {
        return model.testAccuracy().isPresent()
                ? TEXT.get("chip.scored", model.name(), model.testAccuracy().getAsDouble())
                : model.name();
    }

    private void list() {
        Optional<String> inUse = active.chosenProperty().get().map(Model::info).map(ModelInfo::name);
        ToggleGroup one = new ToggleGroup();
        getItems()
                .setAll(active.available().stream()
                        .map(model -> {
                            RadioMenuItem item = new RadioMenuItem(label(model));
                            item.setMnemonicParsing(false);
                            item.setToggleGroup(one);
                            item.setSelected(inUse.equals(Optional.of(model.name())));
                            item.setOnAction(event -> active.choose(model.name()));
                            return item;
                        })
                        .toList());
    }
}
