package digitpad.ui.train.form;

import digitpad.network.Preset;
import digitpad.network.StartingPoint;
import digitpad.text.Messages;
import digitpad.ui.controls.ChoiceNames;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

/** The choice of the network to train: the presets, other starting points, and the networks of the user. */
final class NetworkBox extends ComboBox<Preset> {
    private static final Messages TEXT = Messages.of(NetworkBox.class);

    private final Property<Preset> chosen;
    private final ObservableList<Preset> own;

    NetworkBox(Property<Preset> chosen, ObservableList<Preset> own) {
        this.chosen = chosen;
        this.own = own;
        setId("preset");
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new ChoiceNames<>(NetworkBox::name));
        chosen.subscribe(this::setValue);
        valueProperty().addListener((property, before, now) -> {
            // The box has no value for a moment while its items are replaced.
            if (now != null) {
                chosen.setValue(now);
            }
        });
        fill();
        own.addListener((InvalidationListener) change -> fill());
    }

    private static String name(Preset network) {
        if (Preset.byId(network.id()).isPresent()) {
            return TEXT.get("preset." + network.id());
        }
        return StartingPoint.all().stream()
                .filter(start -> start.preset().equals(network))
                .map(StartingPoint::title)
                .findFirst()
                .orElse(network.id());
    }

    private void fill() {
        Preset before = chosen.getValue();
        List<Preset> all = new ArrayList<>();
        StartingPoint.all().forEach(start -> all.add(start.preset()));
        all.addAll(own);
        getItems().setAll(all);
        setValue(before);
    }
}
