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

/** A run in a few lines, with a box that draws it beside others and a menu of what else can be done with it. */
final class RunCell extends ListCell<RunSummary> {
    private static final Messages TEXT = Messages.of(RunCell.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(TEXT.get("run.when"), Locale.getDefault())
            .withZone(ZoneId.systemDefault());
    private static final double SWATCH_RADIUS = 4.5;

    private final RunsViewModel model;
    private final Function<String, Color> colour;
    private final RunMenu menu;

    private final CheckBox compare = new CheckBox();
    private final Circle swatch = new Circle(SWATCH_RADIUS);
    private final Label name = new Label();
    private final Label condition = new Label();
    private final Label scores = new Label();
    private final Label origin = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label note = new Label();
    private final HBox row;

    RunCell(RunsViewModel model, RunActions actions, Function<String, Color> colour) {
        this.model = model;
        this.colour = colour;
        menu = new RunMenu(model, actions, this);
        name.getStyleClass().add("run-name");
        name.setMinWidth(0);
        condition.getStyleClass().add("run-condition");
        condition.setMinWidth(Region.USE_PREF_SIZE);
        for (Label figures : List.of(scores, origin)) {
            figures.getStyleClass().add("run-figures");
            figures.setTooltip(whole);
        }
        note.getStyleClass().add("run-note");
        compare.setTooltip(new Tooltip(TEXT.get("run.compare.hint")));
        compare.setOnAction(event -> compare());
        // A list recycles its cells; they must not be kept alive by the set they listen to.
        model.compared().addListener(new javafx.collections.WeakSetChangeListener<>(comparedChanged));
        row = new HBox(compare, lines(), more());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-row");
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                ContextMenu context = new ContextMenu();
                context.getItems().setAll(menu.items(getItem()));
                context.show(this, event.getScreenX(), event.getScreenY());
            }
        });
        // As wide as the list, so that long names are cut instead of being scrolled to.
        setPrefWidth(0);
    }

    private VBox lines() {
        HBox first = new HBox(name, swatch, condition);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("run-line");
        VBox lines = new VBox(first, scores, origin, note);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        return lines;
    }

    private MenuButton more() {
        MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "run-more");
        more.setAccessibleText(TEXT.get("run.more"));
        more.setOnShowing(event -> more.getItems().setAll(menu.items(getItem())));
        // A menu that is empty when asked to show does not show.
        more.getItems().setAll(menu.items(null));
        return more;
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
        condition.setText(TEXT.get("run.condition." + state));
        condition.getStyleClass().setAll("run-condition", state);
        show(scores, scores(known));
        show(origin, origin(known));
        whole.setText(scores.isVisible() ? scores.getText() + "\n" + origin.getText() : origin.getText());
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
            swatch.setFill(colour.apply(getItem().id()));
        }
    }

    /** A line that is there if it says anything. */
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
            // The file is the user's, who may have written something else there.
            return created;
        }
    }
}
