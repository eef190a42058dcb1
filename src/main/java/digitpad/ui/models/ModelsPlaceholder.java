package digitpad.ui.models;

import digitpad.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Stands in place of the models while they are read, and if none matches the search. */
final class ModelsPlaceholder extends VBox {
    private static final Messages TEXT = Messages.of(ModelsPlaceholder.class);
    private static final double MAX_WIDTH = 360;

    private final Label title = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();

    ModelsPlaceholder(ModelsViewModel viewModel) {
        getStyleClass().add("digits-placeholder");
        setAlignment(Pos.CENTER);
        setMaxWidth(MAX_WIDTH);
        title.setId("models-placeholder");
        title.getStyleClass().add("progress-title");
        text.getStyleClass().add("progress-pace");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(title, text, bar);
        viewModel.loadingProperty().subscribe(loading -> {
            bar.setVisible(loading);
            bar.setManaged(loading);
            title.setText(loading ? TEXT.get("loading.title") : TEXT.get("nomatch.title"));
            text.setText(loading ? "" : TEXT.get("nomatch.text"));
        });
    }
}
