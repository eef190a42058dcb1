package digitpad.ui.train.plot;

import digitpad.text.Messages;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;

/**
 * A legend of the runs with their names and colors; a click hides or shows the curves of a run. It is visible if it is
 * enabled and there are several runs, and always in exported pictures, which must say which run they show.
 */
final class Legend extends FlowPane {
    private static final Messages TEXT = Messages.of(Legend.class);
    private static final double RADIUS = 4.5;
    private static final double FAINT = 0.35;

    private final PlotViewModel plot;
    private final boolean enabled;
    private boolean forExport;
    private List<Entry> shown = List.of();
    private List<ToggleButton> buttons = List.of();

    /** An entry for a run; {@code colored} is false for a single run, whose curves do not have the run's color. */
    private record Entry(String id, String text, boolean colored) {}

    /**
     * Creates a legend of the runs of {@code plot}.
     *
     * @param enabled whether the window shows it if there are several runs
     */
    Legend(PlotViewModel plot, boolean enabled) {
        this.plot = plot;
        this.enabled = enabled;
        getStyleClass().add("legend");
        plot.versionProperty().subscribe(this::update);
        update();
    }

    /** Shows the legend as in an exported picture, or again as in the window. */
    void setForExport(boolean exporting) {
        forExport = exporting;
        update();
    }

    private void update() {
        boolean single = plot.hasSingleRun();
        boolean visible = single ? forExport && !plot.runs().get(0).name().isEmpty() : enabled || forExport;
        setVisible(visible);
        setManaged(visible);
        if (!visible) {
            return;
        }
        List<RunCurves> runs = plot.runs();
        List<Entry> now = runs.stream()
                .map(run -> new Entry(run.id(), run.name(), !single))
                .toList();
        // Curves change four times a second, the entries rarely; and a new entry would not have the focus of the old.
        if (!now.equals(shown)) {
            shown = now;
            buttons = shown.stream().map(this::button).toList();
            getChildren().setAll(buttons);
        }
        for (int i = 0; i < buttons.size(); i++) {
            updateButton(buttons.get(i), plot.isHidden(runs.get(i).id()));
        }
    }

    private static void updateButton(ToggleButton button, boolean hidden) {
        button.setSelected(!hidden);
        button.setOpacity(hidden ? FAINT : 1);
        button.getTooltip().setText(TEXT.get(hidden ? "legend.show" : "legend.hide"));
    }

    private ToggleButton button(Entry entry) {
        ToggleButton button = new ToggleButton(entry.text());
        if (entry.colored()) {
            button.setGraphic(new Circle(RADIUS, RunColors.of(plot.color(entry.id()))));
        }
        button.setMnemonicParsing(false);
        button.getStyleClass().setAll("legend-entry");
        button.setTooltip(new Tooltip());
        button.setOnAction(event -> plot.toggle(entry.id()));
        return button;
    }
}
