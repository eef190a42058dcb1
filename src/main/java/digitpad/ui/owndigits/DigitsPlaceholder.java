package digitpad.ui.owndigits;

import digitpad.text.Messages;
import digitpad.ui.owndigits.DigitListReader.Progress;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Stands in place of the digits while they are read, and says how they get here if there are none. */
final class DigitsPlaceholder extends VBox {
    private static final Messages TEXT = Messages.of(DigitsPlaceholder.class);
    private static final double MAX_WIDTH = 460;

    private final Label title = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();

    DigitsPlaceholder(OwnDigitsViewModel viewModel) {
        getStyleClass().add("digits-placeholder");
        setAlignment(Pos.CENTER);
        setMaxWidth(MAX_WIDTH);
        title.setId("digits-placeholder");
        title.getStyleClass().add("progress-title");
        text.getStyleClass().add("progress-pace");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(title, text, bar);
        ShownDigits list = viewModel.list();
        viewModel.progressProperty().subscribe(progress -> show(progress, list));
        list.shownProperty()
                .subscribe(shown -> show(viewModel.progressProperty().get(), list));
    }

    private void show(Optional<Progress> progress, ShownDigits list) {
        List<DigitItem> shown = list.shownProperty().get();
        setVisible(progress.isPresent() || shown.isEmpty());
        bar.setVisible(progress.isPresent());
        bar.setManaged(progress.isPresent());
        if (progress.isPresent()) {
            int total = progress.get().total();
            bar.setProgress(
                    total == 0
                            ? ProgressBar.INDETERMINATE_PROGRESS
                            : progress.get().done() / (double) total);
            title.setText(TEXT.get("reading.title"));
            text.setText(
                    total == 0
                            ? ""
                            : TEXT.get("reading.progress", progress.get().done(), total));
        } else if (list.filterProperty().get().isPresent()) {
            title.setText(
                    TEXT.get("empty.label.title", list.filterProperty().get().get()));
            text.setText(TEXT.get("empty.label.text"));
        } else {
            title.setText(TEXT.get("empty.title"));
            text.setText(TEXT.get("empty.text"));
        }
    }
}
