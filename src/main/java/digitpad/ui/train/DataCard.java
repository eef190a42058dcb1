package digitpad.ui.train;

import atlantafx.base.theme.Styles;
import digitpad.dataset.DatasetSource;
import digitpad.text.Messages;
import digitpad.ui.CurrentData;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.DoubleClickGuard;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.Spacer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Shows which dataset is used for training and whether it is available; downloads it, or lets the user choose it. */
final class DataCard extends VBox {
    private static final Messages TEXT = Messages.of(DataCard.class);
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

    private final DataViewModel data;
    private final FileDialogs dialogs;

    /** Creates the card; while {@code training} is true, the dataset cannot be changed. */
    DataCard(DataViewModel data, FileDialogs dialogs, ObservableValue<Boolean> training) {
        this.data = data;
        this.dialogs = dialogs;
        getStyleClass().add("form-section");
        Label heading = new Label(TEXT.get("data.heading"));
        heading.getStyleClass().add("card-title");
        Label title = new Label();
        title.getStyleClass().add("data-title");
        title.textProperty().bind(data.titleProperty());
        Label status = new Label();
        status.setId("data-status");
        status.setWrapText(true);
        status.getStyleClass().add("data-status");
        status.textProperty().bind(data.statusProperty());
        data.stateProperty()
                .subscribe(state -> status.pseudoClassStateChanged(READY, state == CurrentData.State.READY));
        Hyperlink change = new Hyperlink(TEXT.get("data.change"));
        change.setId("data-change");
        change.setOnAction(event -> chooseFolder());
        change.disableProperty().bind(training);
        DisabledHint.set(change, TEXT.get("data.training"));
        HBox row = new HBox(status, new Spacer(), change);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(status, Priority.SOMETIMES);
        change.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(heading, title, row, remarks(), choice(training), downloadButton(), progress());
    }

    private Button downloadButton() {
        Button button = new Button();
        button.setId("download");
        DoubleClickGuard.install(button);
        button.setMaxWidth(Double.MAX_VALUE);
        data.stateProperty().subscribe(state -> {
            boolean downloading = state == CurrentData.State.DOWNLOADING;
            show(button, downloading || state == CurrentData.State.MISSING);
            button.setText(TEXT.get(downloading ? "data.download.stop" : "data.download"));
            button.getStyleClass().remove(Styles.ACCENT);
            if (!downloading) {
                button.getStyleClass().add(Styles.ACCENT);
            }
        });
        button.setOnAction(event -> {
            if (data.stateProperty().get() == CurrentData.State.DOWNLOADING) {
                data.stopDownload();
            } else {
                data.download();
            }
        });
        return button;
    }

    private Label remarks() {
        Label remarks = new Label();
        remarks.setId("data-remarks");
        remarks.setWrapText(true);
        // Without this, a small window would cut the text off instead of scrolling.
        remarks.setMinHeight(USE_PREF_SIZE);
        remarks.textProperty().bind(data.remarksProperty());
        data.remarksProperty().subscribe(text -> show(remarks, !text.isEmpty()));
        return remarks;
    }

    /** Returns the list to choose from if the folder holds several datasets. */
    private VBox choice(ObservableValue<Boolean> training) {
        ComboBox<DatasetSource> list = new ComboBox<>();
        list.setId("data-choice");
        list.setMaxWidth(Double.MAX_VALUE);
        list.setPromptText(TEXT.get("data.choice.prompt"));
        list.setConverter(new StringConverter<>() {
            @Override
            public String toString(DatasetSource source) {
                return source == null ? "" : source.name();
            }

            @Override
            public DatasetSource fromString(String name) {
                throw new UnsupportedOperationException("the list is not editable");
            }
        });
        list.disableProperty().bind(training);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> openWithArrowKey(event, list));
        list.skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> shown) {
                shown.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, event -> cancelWithEscape(event, list));
            }
        });
        // In the open list, the arrow keys change the value before it is chosen.
        list.valueProperty().subscribe(source -> {
            if (!list.isShowing()) {
                use(source);
            }
        });
        list.setOnHidden(event -> use(list.getValue()));
        Label question = new Label(TEXT.get("data.choice"));
        question.setWrapText(true);
        question.setLabelFor(list);
        VBox choice = new VBox(question, list);
        choice.getStyleClass().add("form-section");
        data.choicesProperty().subscribe(choices -> {
            list.setValue(null);
            list.getItems().setAll(choices);
            show(choice, !choices.isEmpty());
        });
        return choice;
    }

    /** Otherwise the first arrow key would choose a dataset before the user has seen the others. */
    private static void openWithArrowKey(KeyEvent event, ComboBox<DatasetSource> list) {
        if (!list.isShowing() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            list.show();
            event.consume();
        }
    }

    /** Otherwise the open list would close with the dataset that the arrow keys have reached. */
    private static void cancelWithEscape(KeyEvent event, ComboBox<DatasetSource> list) {
        if (event.getCode() == KeyCode.ESCAPE) {
            list.setValue(null);
        }
    }

    private ProgressBar progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        bar.progressProperty().bind(data.progressProperty());
        data.stateProperty().subscribe(state -> show(bar, state == CurrentData.State.DOWNLOADING));
        return bar;
    }

    private void chooseFolder() {
        dialogs.openFolder(FolderKind.TRAINING_DATA, TEXT.get("data.choose"), this, data::choose);
    }

    private void use(DatasetSource source) {
        if (source != null) {
            data.choose(source.location());
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
