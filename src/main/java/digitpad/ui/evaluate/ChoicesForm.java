package digitpad.ui.evaluate;

import digitpad.text.Messages;
import digitpad.ui.CurrentData;
import digitpad.ui.controls.ChoiceNames;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Chooses the models and the digits of the next evaluation; disabled while one is running. */
final class ChoicesForm extends VBox {
    private static final Messages TEXT = Messages.of(ChoicesForm.class);

    private final EvaluationViewModel evaluation;
    private final FileDialogs dialogs;
    private final Runnable showOwnDigits;
    private final ComboBox<String> model = new ComboBox<>();
    private final ComboBox<Optional<String>> compared = new ComboBox<>();
    private final ToggleGroup kinds = new ToggleGroup();

    /**
     * Creates the form.
     *
     * @param showOwnDigits shows the list of the user's digits, where they improve the model in use
     */
    ChoicesForm(
            EvaluationViewModel evaluation,
            FileDialogs dialogs,
            ObservableValue<CurrentData.State> dataState,
            Runnable showOwnDigits) {
        this.showOwnDigits = showOwnDigits;
        this.evaluation = evaluation;
        this.dialogs = dialogs;
        getStyleClass().addAll("settings", "evaluation-choices");
        disableProperty().bind(evaluation.runningProperty());
        prepareModels();
        getChildren()
                .addAll(
                        section(TEXT.get("choice.model"), model),
                        section(TEXT.get("choice.compared"), compared),
                        digits(dataState));
    }

    /** Returns the box of the model to evaluate, which gets the focus first. */
    ComboBox<String> modelBox() {
        return model;
    }

    private static VBox section(String title, ComboBox<?> box) {
        Label label = new Label(title);
        label.getStyleClass().add("card-title");
        label.setLabelFor(box);
        box.setMaxWidth(Double.MAX_VALUE);
        VBox section = new VBox(label, box);
        section.getStyleClass().add("form-section");
        return section;
    }

    private void prepareModels() {
        model.setId("evaluate-model");
        compared.setId("evaluate-compared");
        compared.setConverter(new ChoiceNames<>(name -> name.orElse(TEXT.get("choice.compared.none"))));
        evaluation.modelsProperty().subscribe(names -> {
            model.getItems().setAll(names);
            List<Optional<String>> others = new ArrayList<>();
            others.add(Optional.empty());
            names.forEach(name -> others.add(Optional.of(name)));
            compared.getItems().setAll(others);
            showModels();
        });
        evaluation.modelProperty().subscribe(this::showModels);
        evaluation.comparedProperty().subscribe(this::showModels);
        model.setOnAction(event -> Optional.ofNullable(model.getValue())
                .filter(name -> !evaluation.modelProperty().get().equals(Optional.of(name)))
                .ifPresent(evaluation::chooseModel));
        compared.setOnAction(
                event -> Optional.ofNullable(compared.getValue()).ifPresent(evaluation.comparedProperty()::set));
    }

    /** Shows the chosen models again, because a box forgets its value when its list changes. */
    private void showModels() {
        model.setValue(evaluation.modelProperty().get().orElse(null));
        compared.setValue(evaluation.comparedProperty().get());
    }

    private VBox digits(ObservableValue<CurrentData.State> dataState) {
        DigitsViewModel chosenDigits = evaluation.digits();
        Label title = new Label(TEXT.get("choice.digits"));
        title.getStyleClass().add("card-title");
        RadioButton test = kind("evaluate-test", TEXT.get("choice.test"), DataKind.TEST_IMAGES);
        Label dataset = note("evaluate-dataset");
        dataState.subscribe(state -> dataset.setText(chosenDigits.datasetText()));
        RadioButton run = kind("evaluate-validation", TEXT.get("choice.run"), DataKind.RUN);
        RunBox runBox = new RunBox(chosenDigits);
        VBox runs = new VBox(runBox);
        runs.managedProperty().bind(runBox.managedProperty());
        runs.getStyleClass().add("evaluation-indented");
        RadioButton own = kind("evaluate-own", TEXT.get("choice.own"), DataKind.OWN_DIGITS);
        RadioButton file = kind("evaluate-file", TEXT.get("choice.file"), DataKind.FILE);
        Label place = note("evaluate-place");
        place.setWrapText(false);
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        chosenDigits.placeProperty().subscribe(chosen -> {
            place.setText(chosen.map(ChoicesForm::name).orElse(TEXT.get("choice.file.hint")));
            place.setWrapText(chosen.isEmpty());
            place.setTooltip(chosen.map(Path::toString).map(Tooltip::new).orElse(null));
        });
        HBox links = new HBox(
                link("evaluate-choose-file", TEXT.get("choice.file.choose"), this::chooseFile),
                link("evaluate-choose-folder", TEXT.get("choice.folder.choose"), this::chooseFolder));
        links.getStyleClass().add("evaluation-links");
        VBox more = new VBox(place, links, new FileOptions(chosenDigits));
        more.getStyleClass().addAll("form-section", "evaluation-indented");
        VBox below = new VBox(dataset);
        below.getStyleClass().add("evaluation-indented");
        VBox ownLinks = new VBox(link("evaluate-own-digits", TEXT.get("choice.own.improve"), showOwnDigits));
        ownLinks.getStyleClass().addAll("evaluation-links", "evaluation-indented");
        VBox section = new VBox(title, test, below, run, runs, own, ownLinks, file, more);
        section.getStyleClass().add("form-section");
        return section;
    }

    private RadioButton kind(String id, String text, DataKind kind) {
        RadioButton button = new RadioButton(text);
        button.setId(id);
        button.setToggleGroup(kinds);
        evaluation.digits().kindProperty().subscribe(chosen -> button.setSelected(chosen == kind));
        button.setOnAction(event -> {
            evaluation.digits().kindProperty().set(kind);
            if (kind == DataKind.FILE
                    && evaluation.digits().placeProperty().get().isEmpty()) {
                chooseFolder();
            }
        });
        return button;
    }

    private static Label note(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("data-status");
        return label;
    }

    private static Hyperlink link(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }

    /** Returns the last part of a path, or all of it if it has no parts. */
    private static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).orElse(path).toString();
    }

    private void chooseFile() {
        dialogs.open(
                FolderKind.TRAINING_DATA,
                TEXT.get("choice.file.title"),
                Optional.empty(),
                this,
                evaluation.digits()::choosePlace);
    }

    private void chooseFolder() {
        dialogs.openFolder(
                FolderKind.TRAINING_DATA, TEXT.get("choice.folder.title"), this, evaluation.digits()::choosePlace);
    }
}
