package digitpad.ui.models;

import digitpad.model.ArchitectureText;
import digitpad.model.Calibration;
import digitpad.model.ModelInfo;
import digitpad.model.RecipeText;
import digitpad.model.TrainingSettings;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Recipe;
import digitpad.text.ByteSize;
import digitpad.text.Messages;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.TwoLineLabel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All that is known about the selected model, with the editor of its note. */
final class ModelDetails {
    private static final Messages TEXT = Messages.of(ModelDetails.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    TEXT.get("details.when"), Locale.getDefault())
            .withZone(ZoneId.systemDefault());

    private final Label name = new Label();
    private final Label origin = new Label();
    private final NoteEditor note;
    private final GridPane scores = facts("model-scores");
    private final GridPane layers = new GridPane();
    private final GridPane training = facts("model-training");
    private final GridPane calibration = facts("model-calibration");
    private final GridPane file = facts("model-file");
    private final VBox content;

    ModelDetails(ModelsViewModel viewModel) {
        note = new NoteEditor(viewModel);
        name.setId("model-title");
        name.getStyleClass().add("progress-title");
        name.setWrapText(true);
        origin.setId("model-origin");
        origin.getStyleClass().add("progress-pace");
        origin.setWrapText(true);
        layers.setId("model-layers");
        layers.getStyleClass().add("model-layers");
        layers.getColumnConstraints().setAll(growing(), right(), right());
        content = new VBox(
                new VBox(name, origin),
                scores,
                section("details.note", note),
                section("details.network", layers),
                section("details.training", training),
                section("details.calibration", calibration),
                section("details.file", file));
        content.getStyleClass().add("model-details");
        viewModel.selectedProperty().subscribe(row -> {
            content.setVisible(row.isPresent());
            if (row.isPresent()) {
                show(row.get());
            } else {
                note.flush();
            }
        });
    }

    /** Builds the details, on a card that scrolls. */
    Card build() {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("model-details");
        scroll.setAccessibleText(TEXT.get("details.accessible"));
        scroll.getStyleClass().add("model-details-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card card = new Card(scroll);
        card.getStyleClass().add("model-details-card");
        return card;
    }

    /** Saves a note that is not saved yet. */
    void flush() {
        note.flush();
    }

    private void show(ModelRow row) {
        ModelInfo info = row.info();
        name.setText(row.name());
        origin.setText(origin(row));
        note.show(row);
        scores.getChildren().clear();
        add(scores, TEXT.get("details.test"), accuracy(info.testAccuracy()));
        add(scores, TEXT.get("details.validation"), accuracy(info.validationAccuracy()));
        showLayers(info);
        showTraining(info.training());
        showCalibration(info.calibration());
        file.getChildren().clear();
        add(
                file,
                TEXT.get("details.path"),
                row.saved().file().map(Object::toString).orElse(TEXT.get("details.shipped")));
        add(file, TEXT.get("details.size"), ByteSize.of(row.saved().bytes()));
        add(file, TEXT.get("details.created"), WHEN.format(info.created()));
    }

    private static String origin(ModelRow row) {
        if (row.saved().isShipped()) {
            return TEXT.get("details.origin.shipped", row.network());
        }
        return row.run().isPresent()
                ? TEXT.get("details.origin.run", row.network(), row.run().get())
                : row.network();
    }

    private void showLayers(ModelInfo info) {
        layers.getChildren().clear();
        addLayer(
                0,
                caption(TEXT.get("details.layer")),
                caption(TEXT.get("details.output")),
                caption(TEXT.get("details.parameters")));
        int line = 1;
        for (PlacedLayer placed : info.architecture().placedLayers()) {
            addLayer(
                    line++,
                    new TwoLineLabel(placed.layer().name(), ArchitectureText.layer(placed.layer())),
                    fact(ArchitectureText.shape(placed.output())),
                    fact(TEXT.get("models.count", placed.parameterCount())));
        }
        Label total = fact(TEXT.get("models.count", info.architecture().parameterCount()));
        total.getStyleClass().add("layer-total");
        addLayer(line, fact(TEXT.get("details.total")), fact(""), total);
    }

    private void addLayer(int line, Node layer, Node output, Node parameters) {
        layers.addRow(line, layer, output, parameters);
    }

    private void showTraining(TrainingSettings settings) {
        Recipe recipe = settings.recipe();
        training.getChildren().clear();
        if (settings.fineTunedFrom() != null) {
            add(training, TEXT.get("details.finetuned"), settings.fineTunedFrom());
        }
        add(training, TEXT.get("details.dataset"), settings.dataset());
        add(training, TEXT.get("details.samples"), samples(settings));
        add(
                training,
                TEXT.get("details.steps"),
                TEXT.get("details.steps.value", settings.stepsDone(), recipe.steps(), recipe.batchSize()));
        add(training, TEXT.get("details.optimizer"), optimizer(recipe));
        if (recipe.dropout() != null) {
            add(training, TEXT.get("details.dropout"), TEXT.get("details.number", recipe.dropout()));
        }
        if (recipe.weightDecay() > 0) {
            add(training, TEXT.get("details.weightdecay"), TEXT.get("details.number.small", recipe.weightDecay()));
        }
        if (recipe.averaging() > 0) {
            add(training, TEXT.get("details.averaging"), TEXT.get("details.number.small", recipe.averaging()));
        }
        add(
                training,
                TEXT.get("details.mixture"),
                TEXT.get(
                        "details.mixture.value",
                        recipe.mixture().strokeShare(),
                        recipe.mixture().nonDigitShare()));
        add(training, TEXT.get("details.seed"), String.valueOf(settings.seed()));
    }

    private static String samples(TrainingSettings settings) {
        return settings.extraSamples() == 0
                ? TEXT.get("details.images", settings.images())
                : TEXT.get("details.images.extra", settings.images(), settings.extraSamples());
    }

    private static String optimizer(Recipe recipe) {
        String optimizer = RecipeText.of(recipe.optimizer());
        return recipe.optimizer().hasLearningRate()
                ? TEXT.get("details.optimizer.rate", optimizer, recipe.learningRate(), RecipeText.of(recipe.schedule()))
                : optimizer;
    }

    private void showCalibration(Calibration values) {
        calibration.getChildren().clear();
        add(calibration, TEXT.get("details.temperature"), TEXT.get("details.number", values.temperature()));
        add(
                calibration,
                TEXT.get("details.threshold"),
                Double.isInfinite(values.evidenceThreshold())
                        ? TEXT.get("details.threshold.none")
                        : TEXT.get("details.number", values.evidenceThreshold()));
    }

    private static String accuracy(OptionalDouble accuracy) {
        return accuracy.isPresent() ? TEXT.get("models.accuracy", accuracy.getAsDouble()) : TEXT.get("models.unknown");
    }

    private static VBox section(String title, Node body) {
        Label heading = new Label(TEXT.get(title));
        heading.getStyleClass().add("details-heading");
        VBox section = new VBox(heading, body);
        section.getStyleClass().add("details-section");
        return section;
    }

    private static GridPane facts(String id) {
        GridPane facts = new GridPane();
        facts.setId(id);
        facts.getStyleClass().add("model-facts");
        ColumnConstraints captions = new ColumnConstraints();
        captions.setMinWidth(Region.USE_PREF_SIZE);
        facts.getColumnConstraints().setAll(captions, growing());
        return facts;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private static void add(GridPane facts, String caption, String value) {
        Label left = caption(caption);
        // Beside the first line of a long value.
        GridPane.setValignment(left, VPos.TOP);
        facts.addRow(facts.getRowCount(), left, fact(value));
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("fact-caption");
        return label;
    }

    private static Label fact(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("fact");
        label.setWrapText(true);
        return label;
    }
}
