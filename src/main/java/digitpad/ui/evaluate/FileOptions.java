package digitpad.ui.evaluate;

import digitpad.evaluation.data.DataPart;
import digitpad.text.Messages;
import digitpad.ui.controls.ChoiceNames;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The further choices at a file or folder: which dataset and which part of it, or the writers of strokes. */
final class FileOptions extends VBox {
    private static final Messages TEXT = Messages.of(FileOptions.class);

    private final DigitsViewModel digits;

    FileOptions(DigitsViewModel digits) {
        this.digits = digits;
        getStyleClass().add("form-section");
        Node dataset = named(TEXT.get("file.dataset"), dataset());
        Node part = named(TEXT.get("file.part"), part());
        Node writers = named(TEXT.get("file.writers"), writers());
        getChildren().addAll(dataset, part, writers);
        digits.contentsProperty().subscribe(contents -> {
            show(dataset, contents.datasets().size() > 1);
            show(part, !contents.datasets().isEmpty());
            show(writers, contents.hasStrokes());
            show(this, !contents.equals(PlaceContents.NONE));
        });
    }

    private ComboBox<PlaceContents.Dataset> dataset() {
        ComboBox<PlaceContents.Dataset> box = new ComboBox<>();
        box.setId("evaluate-file-dataset");
        box.setPromptText(TEXT.get("file.dataset.prompt"));
        box.setConverter(new ChoiceNames<>(PlaceContents.Dataset::name));
        digits.contentsProperty().subscribe(contents -> {
            box.setValue(null);
            box.getItems().setAll(contents.datasets());
        });
        box.valueProperty()
                .subscribe(source ->
                        digits.datasetProperty().set(Optional.ofNullable(source).map(PlaceContents.Dataset::location)));
        return box;
    }

    private ComboBox<DataPart> part() {
        ComboBox<DataPart> box = new ComboBox<>();
        box.setId("evaluate-file-part");
        box.setConverter(new ChoiceNames<>(FileOptions::name));
        box.getItems().setAll(DataPart.values());
        box.valueProperty().bindBidirectional(digits.partProperty());
        return box;
    }

    private static String name(DataPart part) {
        return TEXT.get(
                switch (part) {
                    case TEST -> "file.part.test";
                    case TRAINING -> "file.part.training";
                    case ALL -> "file.part.all";
                });
    }

    private TextField writers() {
        TextField field = new TextField();
        field.setId("evaluate-file-writers");
        field.setPromptText(TEXT.get("file.writers.prompt"));
        field.setTooltip(new Tooltip(TEXT.get("file.writers.hint")));
        field.textProperty().bindBidirectional(digits.writersProperty());
        return field;
    }

    private static Node named(String name, Control control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(2, label, control);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
