package digitpad.ui.train.plot;

import digitpad.text.Messages;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;

/**
 * The runs by name and colour; a click hides the curves of one, or shows them again. To be seen where it is wanted and there
 * are several.
 */
final class Legend extends FlowPane {
    private static final Messages TEXT = Messages.of(Legend.class);
    private static final double RADIUS = 4.5;
    private static final double FAINT = 0.35;

    private final PlotViewModel plot;
    private boolean wanted;
    private List<Name> names = List.of();
    private List<ToggleButton> entries = List.of();

    /** What an entry says, and of which run. */
    private record Name(String id, String text) {}

    /**
     * A legend of the runs of {@code plot}.
     *
     * @param wanted whether it is to be seen if there are several
     */
    Legend(PlotViewModel plot, boolean wanted) {
        this.plot = plot;
        this.wanted = wanted;
        getStyleClass().add("legend");
        plot.versionProperty().subscribe(this::update);
        update();
    }

    /** Whether it is to be seen if there are several runs. */
    boolean isWanted() {
        return wanted;
    }

    /** Wants it to be seen if there are several runs, or not. */
    void setWanted(boolean wanted) {
        this.wanted = wanted;
        update();
    }

    private void update() {
        boolean seen = wanted && plot.runs().size() > 1;
        setVisible(seen);
        setManaged(seen);
        if (!seen) {
            return;
        }
        List<RunCurves> runs = plot.runs();
        List<Name> now =
                runs.stream().map(run -> new Name(run.id(), run.name())).toList();
        // Curves grow four times a second, runs come and go seldom; and an entry that is made anew has no focus.
        if (!now.equals(names)) {
            names = now;
            entries = runs.stream().map(this::entry).toList();
            getChildren().setAll(entries);
        }
        for (int i = 0; i < entries.size(); i++) {
            showHidden(entries.get(i), plot.isHidden(runs.get(i).id()));
        }
    }

    private static void showHidden(ToggleButton entry, boolean hidden) {
        entry.setSelected(!hidden);
        entry.setOpacity(hidden ? FAINT : 1);
        entry.getTooltip().setText(TEXT.get(hidden ? "legend.show" : "legend.hide"));
    }

    private ToggleButton entry(RunCurves run) {
        ToggleButton entry = new ToggleButton(run.name(), new Circle(RADIUS, RunColours.of(plot.colour(run.id()))));
        entry.setMnemonicParsing(false);
        entry.getStyleClass().setAll("legend-entry");
        entry.setTooltip(new Tooltip());
        entry.setOnAction(event -> plot.toggle(run.id()));
        return entry;
    }
}
