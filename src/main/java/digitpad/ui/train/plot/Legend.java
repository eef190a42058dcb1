package digitpad.ui.train.plot;

import digitpad.text.Messages;
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
    private String shown = "";

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
        StringBuilder now = new StringBuilder();
        plot.runs().forEach(run -> now.append(run.id()).append(run.name()).append(plot.isHidden(run.id())));
        // Curves grow four times a second, runs come and go seldom.
        if (!now.toString().equals(shown)) {
            shown = now.toString();
            getChildren().setAll(plot.runs().stream().map(this::entry).toList());
        }
    }

    private ToggleButton entry(RunCurves run) {
        ToggleButton entry = new ToggleButton(run.name(), new Circle(RADIUS, RunColours.of(plot.colour(run.id()))));
        entry.setMnemonicParsing(false);
        entry.getStyleClass().setAll("legend-entry");
        entry.setSelected(!plot.isHidden(run.id()));
        entry.setOpacity(plot.isHidden(run.id()) ? FAINT : 1);
        entry.setTooltip(new Tooltip(TEXT.get(plot.isHidden(run.id()) ? "legend.show" : "legend.hide")));
        entry.setOnAction(event -> plot.toggle(run.id()));
        return entry;
    }
}
