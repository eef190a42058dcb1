package digitpad.ui.models;

import digitpad.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of a model, with a lamp if it is in use and a mark if it has a note. */
final class ModelNameCell extends TableCell<ModelRow, ModelRow> {
    private static final Messages TEXT = Messages.of(ModelNameCell.class);
    private static final double LAMP_RADIUS = 4;

    private final ModelsViewModel viewModel;
    private final Circle lamp = new Circle(LAMP_RADIUS);
    private final Label name = new Label();
    private final FontIcon noteMark = new FontIcon(Feather.FILE_TEXT);
    private final HBox content;

    ModelNameCell(ModelsViewModel viewModel) {
        this.viewModel = viewModel;
        lamp.getStyleClass().add("lamp");
        name.getStyleClass().add("model-name");
        name.setMinWidth(0);
        noteMark.getStyleClass().add("note-mark");
        content = new HBox(lamp, name, noteMark);
        content.getStyleClass().add("model-name-cell");
        content.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(ModelRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean used = viewModel.isInUse(row);
        // Invisible but in the layout, so that all names begin at the same place.
        lamp.setVisible(used);
        name.setText(row.name());
        noteMark.setVisible(!row.saved().note().isEmpty());
        setAccessibleText(used ? TEXT.get("models.inuse", row.name()) : row.name());
        setGraphic(content);
    }
}
