package digitpad.ui.train.plot;

import digitpad.text.Messages;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;

/**
 * The runs by name and colour; a click hides the curves of one, or shows them again. To be seen where it is wanted and
 * there are several, and in pictures, which have to say of which run they are.
 */
final class Legend extends FlowPane {
    private static final Messages TEXT = Messages.of(Legend.class);
    private static final double RADIUS = 4.5;
    private static final double FAINT = 0.35;

    private final PlotViewModel plot;
    private final boolean wanted;
    private boolean inPicture;
    private List<Name> names = List.of();
    private List<ToggleButton> entries = List.of();

    /** What an entry says, of which run, and whether by its colour, too: that of a run alone is the run's no more. */
    private record Name(String id, String text, boolean coloured) {}

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

    /** Is to be seen as in a picture, or again as in the window. */
    void setForExport(boolean taken) {
        inPicture = taken;
        update();
    }

    private void update() {
        boolean alone = plot.hasSingleRun();
        boolean seen = alone ? inPicture && !plot.runs().get(0).name().isEmpty() : wanted || inPicture;
        setVisible(seen);
        setManaged(seen);
        if (!seen) {
            return;
        }
        List<RunCurves> runs = plot.runs();
        List<Name> now =
                runs.stream().map(run -> new Name(run.id(), run.name(), !alone)).toList();
        // Curves grow four times a second, runs come and go seldom; and an entry that is made anew has no focus.
        if (!now.equals(names)) {
            names = now;
            entries = names.stream().map(this::entry).toList();
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

    private ToggleButton entry(Name name) {
        ToggleButton entry = new ToggleButton(name.text());
        if (name.coloured()) {
            entry.setGraphic(new Circle(RADIUS, RunColors.of(plot.color(name.id()))));
        }
        entry.setMnemonicParsing(false);
        entry.getStyleClass().setAll("legend-entry");
        entry.setTooltip(new Tooltip());
        entry.setOnAction(event -> plot.toggle(name.id()));
        return entry;
    }
}
