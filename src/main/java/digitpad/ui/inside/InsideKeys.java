package digitpad.ui.inside;

import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.recognition.Prediction;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.InspectionViewModel;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;

/**
 * Handles the keyboard shortcuts of the network picture. The arrow keys move from cell to cell, Page Up and Page Down
 * from map to map, Ctrl+Left and Ctrl+Right from layer to layer. Enter opens a layer, Space plays the convolution, plus
 * and minus zoom, 0 fits the view, Esc goes back one step.
 */
final class InsideKeys {
    private final InspectionViewModel model;
    private final NetworkViews views;
    private final Runnable play;
    private final Runnable closePlayer;

    InsideKeys(InspectionViewModel model, NetworkViews views, Runnable play, Runnable closePlayer) {
        this.model = model;
        this.views = views;
        this.play = play;
        this.closePlayer = closePlayer;
    }

    /** Handles a pressed key; returns whether it is a shortcut. */
    boolean handlePressed(KeyEvent event) {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (inspection.isEmpty()) {
            return false;
        }
        NetworkStructure structure = inspection.get().structure();
        switch (event.getCode()) {
            case LEFT -> arrow(structure, event.isShortcutDown(), -1, 0);
            case RIGHT -> arrow(structure, event.isShortcutDown(), 1, 0);
            case UP -> arrow(structure, event.isShortcutDown(), 0, -1);
            case DOWN -> arrow(structure, event.isShortcutDown(), 0, 1);
            case PAGE_UP -> move(structure, 0, -1, 0, 0);
            case PAGE_DOWN -> move(structure, 0, 1, 0, 0);
            case ENTER -> toggleOpenLevel(structure);
            case SPACE -> play.run();
            case ESCAPE -> back();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Handles a typed character, on any keyboard layout; returns whether it is a shortcut. */
    boolean handleTyped(String character) {
        if (model.inspectionProperty().get().isEmpty()) {
            return false;
        }
        switch (character) {
            case "+", "=" -> views.zoomIn();
            case "-" -> views.zoomOut();
            case "0" -> views.zoomToFit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void arrow(NetworkStructure structure, boolean shortcut, int right, int down) {
        if (shortcut && right != 0) {
            move(structure, right, 0, 0, 0);
        } else if (!views.turn(right, down)) {
            move(structure, 0, 0, down, right);
        }
    }

    private void move(NetworkStructure structure, int levelStep, int mapStep, int rowStep, int columnStep) {
        CellRef from = model.selectedProperty()
                .get()
                .filter(cell -> cell.isIn(structure))
                .orElse(new CellRef(1, 0, 0, 0));
        int level = Math.max(0, Math.min(structure.lastLevel(), from.level() + levelStep));
        Shape shape = structure.shape(level);
        int maxMaps = level == structure.lastLevel() ? Prediction.CLASSES : shape.maps();
        model.pinnedProperty()
                .set(Optional.of(new CellRef(
                        level,
                        Math.max(0, Math.min(maxMaps - 1, from.map() + mapStep + (shape.isUnits() ? rowStep : 0))),
                        Math.max(0, Math.min(shape.height() - 1, from.row() + rowStep)),
                        Math.max(0, Math.min(shape.width() - 1, from.column() + columnStep)))));
    }

    private void toggleOpenLevel(NetworkStructure structure) {
        model.selectedProperty()
                .get()
                .filter(cell -> cell.level() < structure.lastLevel())
                .ifPresent(cell -> model.openedLevelProperty()
                        .set(
                                model.openedLevelProperty().get().isPresent()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(cell.level())));
    }

    private void back() {
        if (views.playingProperty().get()) {
            closePlayer.run();
        } else if (model.pinnedProperty().get().isPresent()) {
            model.pinnedProperty().set(Optional.empty());
        } else {
            views.zoomToFit();
        }
    }
}
