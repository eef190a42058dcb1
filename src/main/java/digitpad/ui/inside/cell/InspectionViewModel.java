package digitpad.ui.inside.cell;

import digitpad.explanation.Convolution;
import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is seen of the network, and which part of it the user looks at. Belongs to the window's thread. */
public final class InspectionViewModel {
    private final ReadOnlyObjectWrapper<Optional<Inspection>> inspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<CellRef>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<CellRef>> pinned = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CellRef>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OptionalInt> opened = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> inputMap = new SimpleObjectProperty<>(OptionalInt.empty());
    private final BooleanProperty paths = new SimpleBooleanProperty(true);

    public InspectionViewModel() {
        hovered.addListener((property, before, now) -> select());
        pinned.addListener((property, before, now) -> select());
        selected.addListener((property, before, now) -> {
            if (!sameMap(before, now)) {
                inputMap.set(OptionalInt.empty());
            }
        });
    }

    /** Shows what was seen last. */
    public void show(Inspection seen) {
        boolean other = inspection
                .get()
                .map(before -> !before.structure()
                        .model()
                        .architecture()
                        .equals(seen.structure().model().architecture()))
                .orElse(true);
        if (other) {
            // Another network has other cells.
            opened.set(OptionalInt.empty());
            pinned.set(Optional.empty());
            hovered.set(Optional.empty());
        }
        inspection.set(Optional.of(seen));
    }

    /** What was seen last. */
    public ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** The cell under the pointer. */
    public ObjectProperty<Optional<CellRef>> hoveredProperty() {
        return hovered;
    }

    /** The cell that was clicked, which stays whatever the pointer does. */
    public ObjectProperty<Optional<CellRef>> pinnedProperty() {
        return pinned;
    }

    /** The pinned cell, else the one under the pointer. */
    public ReadOnlyObjectProperty<Optional<CellRef>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The level that is opened to full size; if none, the whole network is shown. */
    public ObjectProperty<OptionalInt> openedLevelProperty() {
        return opened;
    }

    /** Of a convolution, the input map whose patch and kernel are shown; if none, the one that adds most. */
    public ObjectProperty<OptionalInt> inputMapProperty() {
        return inputMap;
    }

    /** Whether the strongest paths are shown. */
    public BooleanProperty pathsVisibleProperty() {
        return paths;
    }

    /** The convolution that would be played: the selected one, else the first. */
    public Optional<CellRef> mapToPlay() {
        if (inspection.get().isEmpty()) {
            return Optional.empty();
        }
        NetworkStructure anatomy = inspection.get().get().structure();
        Optional<CellRef> chosen =
                selected.get().filter(spot -> spot.level() > 0 && anatomy.layer(spot.level()) instanceof Convolution);
        for (int level = 1; chosen.isEmpty() && level < anatomy.levelCount(); level++) {
            if (anatomy.layer(level) instanceof Convolution) {
                chosen = Optional.of(new CellRef(level, 0, 0, 0));
            }
        }
        return chosen;
    }

    private void select() {
        selected.set(pinned.get().isPresent() ? pinned.get() : hovered.get());
    }

    private static boolean sameMap(Optional<CellRef> one, Optional<CellRef> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().level() == other.get().level()
                && one.get().map() == other.get().map();
    }
}
