package digitpad.ui.train.plot;

import digitpad.ui.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/** What a plot shows of each run. */
public enum Quantity {
    /** Training and validation accuracy. */
    ACCURACY(ValueRange.ACCURACY) {
        @Override
        List<Line> alone(RunCurves run, Palette palette) {
            return List.of(
                    Line.faint(run.trainingAccuracy().raw(), palette.training()),
                    Line.strong(run.trainingAccuracy().smooth(), palette.training()),
                    Line.strong(run.validationAccuracy(), palette.validation()));
        }

        @Override
        List<Line> among(RunCurves run, PlotViewModel plot, boolean few) {
            List<Line> lines = new ArrayList<>();
            if (few) {
                lines.add(Line.dashed(run.trainingAccuracy().smooth(), RunColours.of(plot.colour(run.id()))));
            }
            // What tells runs apart is how they read what they have not learned.
            lines.add(counting(run.validationAccuracy(), run, plot, few));
            return lines;
        }

        @Override
        List<Curve> curves(RunCurves run, boolean alone, boolean few) {
            return alone || few
                    ? List.of(
                            alone
                                    ? run.trainingAccuracy().raw()
                                    : run.trainingAccuracy().smooth(),
                            run.trainingAccuracy().smooth(),
                            run.validationAccuracy())
                    : List.of(run.validationAccuracy());
        }
    },
    /** The loss on training batches. */
    LOSS(ValueRange.LOSS) {
        @Override
        List<Line> alone(RunCurves run, Palette palette) {
            return List.of(
                    Line.faint(run.loss().raw(), palette.loss()),
                    Line.strong(run.loss().smooth(), palette.loss()));
        }

        @Override
        List<Line> among(RunCurves run, PlotViewModel plot, boolean few) {
            return List.of(counting(run.loss().smooth(), run, plot, few));
        }

        @Override
        List<Curve> curves(RunCurves run, boolean alone, boolean few) {
            return List.of(alone ? run.loss().raw() : run.loss().smooth());
        }
    };

    /** Up to so many runs, more than one curve of each can still be told apart. */
    private static final int FEW = 3;

    private final ValueRange range;

    Quantity(ValueRange range) {
        this.range = range;
    }

    /** The lines of the only run that is drawn: each has the colour of what it shows. */
    abstract List<Line> alone(RunCurves run, Palette palette);

    /** The lines of one of several runs: all have the run's colour. */
    abstract List<Line> among(RunCurves run, PlotViewModel plot, boolean few);

    abstract List<Curve> curves(RunCurves run, boolean alone, boolean few);

    /** All lines, the last on top. */
    List<Line> lines(PlotViewModel plot, Palette palette) {
        List<RunCurves> runs = plot.visible();
        if (plot.runs().size() == 1) {
            return runs.stream().flatMap(run -> alone(run, palette).stream()).toList();
        }
        return runs.stream()
                .flatMap(run -> among(run, plot, runs.size() <= FEW).stream())
                .toList();
    }

    /** Where values lie, as the curves are now. */
    Scale scale(PlotViewModel plot) {
        List<RunCurves> runs = plot.visible();
        boolean alone = plot.runs().size() == 1;
        boolean few = runs.size() <= FEW;
        List<Curve> curves =
                runs.stream().flatMap(run -> curves(run, alone, few).stream()).toList();
        return range.scale(isLogarithmic(plot), curves, plot.span());
    }

    private static Line counting(Curve curve, RunCurves run, PlotViewModel plot, boolean few) {
        Color colour = RunColours.of(plot.colour(run.id()));
        return few ? Line.strong(curve, colour) : Line.slender(curve, colour);
    }

    private boolean isLogarithmic(PlotViewModel plot) {
        return this == ACCURACY
                ? plot.logAccuracyProperty().get()
                : plot.logLossProperty().get();
    }

    /** Its name in keys and ids, in small letters. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
