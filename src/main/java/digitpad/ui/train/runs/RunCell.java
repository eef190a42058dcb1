package digitpad.ui.train.runs;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import digitpad.text.Messages;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list cell for a run, with a check box that adds its curves to the plots and a menu of actions. */
final class RunCell extends ListCell<RunSummary> {
    private static final Messages TEXT = Messages.of(RunCell.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(TEXT.get("run.when"), Locale.getDefault())
            .withZone(ZoneId.systemDefault());
    private static final double SWATCH_RADIUS = 4.5;

    private final RunsViewModel model;
    private final Function<String, Color> color;
    private final RunMenu menu;

    private final CheckBox compare = new CheckBox();
    private final Circle swatch = new Circle(SWATCH_RADIUS);
    private final Label name = new Label();
    private final Label conditionLabel = new Label();
    private final Label scores = new Label();
    private final Label origin = new Label();
    private final Tooltip fullText = new Tooltip();
    private final Label note = new Label();
    private final HBox row;

    RunCell(RunsViewModel model, RunActions actions, Function<String, Color> color) {
        this.model = model;
        this.color = color;
        menu = new RunMenu(model, actions, this);
        name.getStyleClass().add("run-name");
        name.setMinWidth(0);
        conditionLabel.getStyleClass().add("run-condition");
        conditionLabel.setMinWidth(Region.USE_PREF_SIZE);
        for (Label line : List.of(scores, origin)) {
            line.getStyleClass().add("run-figures");
            line.setTooltip(fullText);
        }
        note.getStyleClass().add("run-note");
        compare.setTooltip(new Tooltip(TEXT.get("run.compare.hint")));
        compare.setOnAction(event -> compare());
        // The list replaces its cells; the set must not keep old ones in memory.
        model.compared().addListener(new javafx.collections.WeakSetChangeListener<>(comparedChanged));
        row = new HBox(compare, lines(), menuButton());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-row");
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                ContextMenu context = new ContextMenu();
                context.getItems().setAll(menu.items(getItem()));
                context.show(this, event.getScreenX(), event.getScreenY());
            }
        });
        // As wide as the list, so that long names are truncated and the list does not scroll sideways.
        setPrefWidth(0);
    }

    private VBox lines() {
        HBox first = new HBox(name, swatch, conditionLabel);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("run-line");
        VBox lines = new VBox(first, scores, origin, note);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        return lines;
    }

    private MenuButton menuButton() {
        MenuButton menuButton = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        menuButton.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "run-more");
        menuButton.setAccessibleText(TEXT.get("run.more"));
        menuButton.setOnShowing(event -> menuButton.getItems().setAll(menu.items(getItem())));
        // A menu button does not open if its menu is empty.
        menuButton.getItems().setAll(menu.items(null));
        return menuButton;
    }

    private final SetChangeListener<String> comparedChanged = change -> showCompared();

    @Override
    protected void updateItem(RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        setText(null);
        if (empty || run == null) {
            setGraphic(null);
            return;
        }
        setGraphic(row);
        RunRecord known = run.record();
        name.setText(known.name());
        String state = run.condition().name().toLowerCase(Locale.ROOT);
        conditionLabel.setText(TEXT.get("run.condition." + state));
        conditionLabel.getStyleClass().setAll("run-condition", state);
        show(scores, scores(known));
        show(origin, origin(known));
        fullText.setText(scores.isVisible() ? scores.getText() + "\n" + origin.getText() : origin.getText());
        show(note, known.note() == null ? "" : known.note());
        compare.setAccessibleText(TEXT.get("run.compare", known.name()));
        showCompared();
    }

    private void compare() {
        if (compare.isSelected()) {
            model.compared().add(getItem().id());
        } else {
            model.compared().remove(getItem().id());
        }
    }

    private void showCompared() {
        if (getItem() == null) {
            return;
        }
        boolean drawn = model.compared().contains(getItem().id());
        compare.setSelected(drawn);
        swatch.setVisible(drawn);
        swatch.setManaged(drawn);
        if (drawn) {
            swatch.setFill(color.apply(getItem().id()));
        }
    }

    /** Sets the text of a line and hides the line if the text is empty. */
    private static void show(Label line, String text) {
        line.setText(text);
        line.setVisible(!text.isEmpty());
        line.setManaged(!text.isEmpty());
    }

    private static String scores(RunRecord run) {
        List<String> parts = new ArrayList<>();
        if (run.testAccuracy() != null) {
            parts.add(TEXT.get("run.test", run.testAccuracy()));
        }
        if (run.validationAccuracy() != null) {
            parts.add(TEXT.get("run.validation", run.validationAccuracy()));
        }
        return String.join(TEXT.get("run.separator"), parts);
    }

    private static String origin(RunRecord run) {
        int steps = run.plan().steps();
        return String.join(
                TEXT.get("run.separator"),
                run.plan().preset().id(),
                run.stepsDone() == steps
                        ? TEXT.get("run.steps", run.stepsDone())
                        : TEXT.get("run.steps.of", run.stepsDone(), steps),
                when(run.created()));
    }

    private static String when(String created) {
        try {
            return WHEN.format(Instant.parse(created));
        } catch (DateTimeParseException e) {
            // The user may have edited the file.
            return created;
        }
    }
}
