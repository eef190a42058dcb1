package digitpad.ui.train;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Starts and stops a training, says what came of it, and puts it to use. */
final class RunButtons extends VBox {
    private static final Messages TEXT = Messages.of(RunButtons.class);

    private final TrainViewModel training;

    RunButtons(TrainViewModel training) {
        this.training = training;
        getStyleClass().add("form-section");
        HBox buttons = new HBox(start(), stop());
        buttons.getStyleClass().add("run-buttons");
        getChildren().addAll(complaint(), buttons, result(), use());
    }

    private Button start() {
        Button start = new Button(TEXT.get("run.start"), new FontIcon(Feather.PLAY));
        start.setId("start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(start, Priority.ALWAYS);
        start.setOnAction(event -> training.start());
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> training.data().stateProperty().get() != DataViewModel.State.READY
                                || training.run().phaseProperty().get() != RunViewModel.Phase.IDLE,
                        training.data().stateProperty(),
                        training.run().phaseProperty()));
        return start;
    }

    private Button stop() {
        Button stop = new Button(TEXT.get("run.stop"), new FontIcon(Feather.SQUARE));
        stop.setId("stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> training.run().stop());
        stop.disableProperty().bind(training.run().phaseProperty().map(phase -> phase != RunViewModel.Phase.TRAINING));
        return stop;
    }

    private Label complaint() {
        Label complaint = new Label();
        complaint.setId("complaint");
        complaint.setWrapText(true);
        complaint.getStyleClass().add("complaint");
        training.complaintProperty().subscribe(said -> {
            complaint.setText(said.orElse(""));
            show(complaint, said.isPresent());
        });
        return complaint;
    }

    private Label result() {
        Label result = new Label();
        result.setId("result");
        result.setWrapText(true);
        result.getStyleClass().add("result");
        training.run().outcomeProperty().subscribe(came -> {
            result.setText(came.map(RunButtons::sentence).orElse(""));
            show(result, came.isPresent());
        });
        return result;
    }

    private Node use() {
        Button use = new Button(TEXT.get("run.use"), new FontIcon(Feather.CHECK));
        use.setId("use-model");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setOnAction(event -> training.run().use());
        Button again = new Button(TEXT.get("run.saveagain"), new FontIcon(Feather.SAVE));
        again.setId("save-again");
        again.setMaxWidth(Double.MAX_VALUE);
        again.setOnAction(event -> training.run().saveAgain());
        training.run().outcomeProperty().subscribe(came -> {
            show(use, came.isPresent());
            show(again, came.isPresent() && came.get().file().isEmpty());
        });
        VBox both = new VBox(use, again);
        both.getStyleClass().add("form-section");
        return both;
    }

    private static String sentence(RunViewModel.Outcome came) {
        double accuracy = came.model().info().testAccuracy().orElseThrow();
        Optional<String> name = came.file().map(file -> came.model().info().name());
        int steps = came.model().info().training().stepsDone();
        return name.isPresent()
                ? TEXT.get("run.saved", accuracy, steps, name.get())
                : TEXT.get("run.unsaved", accuracy, steps);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
