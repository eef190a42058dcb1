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

/** The last inspection of the network, and the part of it that the user looks at. For use on the UI thread only. */
public final class InspectionViewModel {
    private final ReadOnlyObjectWrapper<Optional<Inspection>> inspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<CellRef>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<CellRef>> pinned = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CellRef>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OptionalInt> openedLevel = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> inputMap = new SimpleObjectProperty<>(OptionalInt.empty());
    private final BooleanProperty pathsVisible = new SimpleBooleanProperty(true);

    public InspectionViewModel() {
        hovered.addListener((property, before, now) -> select());
        pinned.addListener((property, before, now) -> select());
        selected.addListener((property, before, now) -> {
            if (!sameMap(before, now)) {
                inputMap.set(OptionalInt.empty());
            }
        });
    }

    /** Publishes a new inspection. */
    public void show(Inspection latest) {
        boolean otherNetwork = inspection
                .get()
                .map(before -> !before.structure()
                        .model()
                        .architecture()
                        .equals(latest.structure().model().architecture()))
                .orElse(true);
        if (otherNetwork) {
            // The cells of the previous network may not exist in this one.
            openedLevel.set(OptionalInt.empty());
            pinned.set(Optional.empty());
            hovered.set(Optional.empty());
        }
        inspection.set(Optional.of(latest));
    }

    /** The last inspection; empty until there is one. */
    public ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** The cell under the mouse pointer. */
    public ObjectProperty<Optional<CellRef>> hoveredProperty() {
        return hovered;
    }

    /** The cell that was clicked; it stays selected when the mouse pointer moves. */
    public ObjectProperty<Optional<CellRef>> pinnedProperty() {
        return pinned;
    }

    /** The pinned cell, else the hovered one. */
    public ReadOnlyObjectProperty<Optional<CellRef>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The level that is shown alone; if empty, the whole network is shown. */
    public ObjectProperty<OptionalInt> openedLevelProperty() {
        return openedLevel;
    }

    /** The input map of a convolution whose patch and kernel are shown; if empty, the one that contributes most. */
    public ObjectProperty<OptionalInt> inputMapProperty() {
        return inputMap;
    }

    /** Whether the strongest paths are shown. */
    public BooleanProperty pathsVisibleProperty() {
        return pathsVisible;
    }

    /** Returns the map for Play: the map of the selected cell if that is in a convolution, else the first such map. */
    public Optional<CellRef> mapToPlay() {
        if (inspection.get().isEmpty()) {
            return Optional.empty();
        }
        NetworkStructure structure = inspection.get().get().structure();
        Optional<CellRef> chosen =
                selected.get().filter(cell -> cell.level() > 0 && structure.layer(cell.level()) instanceof Convolution);
        for (int level = 1; chosen.isEmpty() && level < structure.levelCount(); level++) {
            if (structure.layer(level) instanceof Convolution) {
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
