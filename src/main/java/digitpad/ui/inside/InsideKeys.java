package digitpad.ui.inside;

import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.picture.NetworkPicture;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the picture: arrows go from cell to cell, page up and down from map to map, with Ctrl left and right from
 * layer to layer; Enter opens the layer, Space plays the convolution, plus, minus and 0 zoom, Esc goes back one step.
 */
final class InsideKeys {
    private final InspectionViewModel model;
    private final NetworkPicture picture;
    private final Runnable play;
    private final Runnable closeStage;

    InsideKeys(InspectionViewModel model, NetworkPicture picture, Runnable play, Runnable closeStage) {
        this.model = model;
        this.picture = picture;
        this.play = play;
        this.closeStage = closeStage;
    }

    /** Does what a key means; whether it means anything. */
    boolean handlePressed(KeyEvent event) {
        Optional<Inspection> seen = model.inspectionProperty().get();
        if (seen.isEmpty()) {
            return false;
        }
        NetworkStructure anatomy = seen.get().structure();
        switch (event.getCode()) {
            case LEFT -> move(anatomy, event.isShortcutDown() ? -1 : 0, 0, 0, event.isShortcutDown() ? 0 : -1);
            case RIGHT -> move(anatomy, event.isShortcutDown() ? 1 : 0, 0, 0, event.isShortcutDown() ? 0 : 1);
            case UP -> move(anatomy, 0, 0, -1, 0);
            case DOWN -> move(anatomy, 0, 0, 1, 0);
            case PAGE_UP -> move(anatomy, 0, -1, 0, 0);
            case PAGE_DOWN -> move(anatomy, 0, 1, 0, 0);
            case ENTER -> open(anatomy);
            case SPACE -> play.run();
            case ESCAPE -> back();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Does what a sign means, wherever the keyboard has it; whether it means anything. */
    boolean handleTyped(String sign) {
        if (model.inspectionProperty().get().isEmpty()) {
            return false;
        }
        switch (sign) {
            case "+", "=" -> picture.zoomIn();
            case "-" -> picture.zoomOut();
            case "0" -> picture.zoomToFit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(NetworkStructure anatomy, int levels, int maps, int rows, int columns) {
        CellRef from = model.selectedProperty()
                .get()
                .filter(spot -> spot.isIn(anatomy))
                .orElse(new CellRef(1, 0, 0, 0));
        int level = Math.max(0, Math.min(anatomy.lastLevel(), from.level() + levels));
        Shape shape = anatomy.shape(level);
        int outputs = level == anatomy.lastLevel() ? digitpad.recognition.Prediction.CLASSES : shape.maps();
        model.pinnedProperty()
                .set(Optional.of(new CellRef(
                        level,
                        Math.max(0, Math.min(outputs - 1, from.map() + maps + (shape.isUnits() ? rows : 0))),
                        Math.max(0, Math.min(shape.height() - 1, from.row() + rows)),
                        Math.max(0, Math.min(shape.width() - 1, from.column() + columns)))));
    }

    private void open(NetworkStructure anatomy) {
        model.selectedProperty()
                .get()
                .filter(spot -> spot.level() < anatomy.lastLevel())
                .ifPresent(spot -> model.openedLevelProperty()
                        .set(
                                model.openedLevelProperty().get().isPresent()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(spot.level())));
    }

    private void back() {
        if (!picture.isVisible()) {
            closeStage.run();
        } else if (model.pinnedProperty().get().isPresent()) {
            model.pinnedProperty().set(Optional.empty());
        } else {
            picture.zoomToFit();
        }
    }
}
