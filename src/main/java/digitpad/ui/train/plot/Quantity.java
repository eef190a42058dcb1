package digitpad.ui.train.plot;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/** What a plot shows of each run. */
public enum Quantity {
    /** Training and validation accuracy. */
    ACCURACY(ValueRange.ACCURACY) {
        @Override
        List<Line> alone(RunCurves run, Palette palette) {
            return List.of(
                    Line.faint(run.trainingAccuracy().raw(), palette.training()),
                    Line.strong(run.trainingAccuracy().smooth(), text("line.training"), palette.training()),
                    Line.strong(run.validationAccuracy(), text("line.validation"), palette.validation()));
        }

        @Override
        List<Line> wholly(RunCurves run, Color colour) {
            return List.of(
                    Line.faint(run.trainingAccuracy().raw(), colour),
                    Line.dashed(run.trainingAccuracy().smooth(), text("line.training.of", run.name()), colour),
                    Line.strong(run.validationAccuracy(), run.name(), colour));
        }

        @Override
        List<Line> amongMany(RunCurves run, Color colour) {
            // What tells runs apart is how they read what they have not learned.
            return List.of(Line.slender(run.validationAccuracy(), run.name(), colour));
        }
    },
    /** The loss on training batches. */
    LOSS(ValueRange.LOSS) {
        @Override
        List<Line> alone(RunCurves run, Palette palette) {
            return List.of(
                    Line.faint(run.loss().raw(), palette.loss()),
                    Line.strong(run.loss().smooth(), text("line.loss"), palette.loss()));
        }

        @Override
        List<Line> wholly(RunCurves run, Color colour) {
            return List.of(
                    Line.faint(run.loss().raw(), colour), Line.strong(run.loss().smooth(), run.name(), colour));
        }

        @Override
        List<Line> amongMany(RunCurves run, Color colour) {
            return List.of(Line.slender(run.loss().smooth(), run.name(), colour));
        }
    };

    /** Up to so many runs, more than one curve of each can still be told apart. */
    private static final int FEW = 3;

    private static final Messages TEXT = Messages.of(Quantity.class);

    private final ValueRange range;

    Quantity(ValueRange range) {
        this.range = range;
    }

    /** The lines of the only run that is drawn: each has the colour of what it shows. */
    abstract List<Line> alone(RunCurves run, Palette palette);

    /** All lines of one of several runs, in the run's colour. */
    abstract List<Line> wholly(RunCurves run, Color colour);

    /** The one line of a run among many that tells it from the others. */
    abstract List<Line> amongMany(RunCurves run, Color colour);

    /** All lines, the last on top; what is behind an average is behind all of them. */
    List<Line> lines(PlotViewModel plot, Palette palette) {
        List<RunCurves> runs = plot.visible();
        return runs.stream()
                .flatMap(run -> lines(run, runs.size(), plot, palette).stream())
                .sorted(Comparator.comparing(line -> !line.isBehind()))
                .toList();
    }

    private List<Line> lines(RunCurves run, int visible, PlotViewModel plot, Palette palette) {
        if (plot.isAlone()) {
            return alone(run, palette);
        }
        Color colour = RunColours.of(plot.colour(run.id()));
        // The run that is being watched is seen whole among any number.
        return visible <= FEW || plot.isCurrent(run) ? wholly(run, colour) : amongMany(run, colour);
    }

    /** What the kinds of lines stand for, where that needs saying; runs are in the legend. */
    List<Line> key(PlotViewModel plot, Palette palette) {
        if (this == LOSS) {
            return List.of();
        }
        Stream<Line> lines = lines(plot, palette).stream().filter(line -> !line.isBehind());
        if (plot.isAlone()) {
            return lines.toList();
        }
        Curve none = new Curve();
        return lines.anyMatch(Line::dashed)
                ? List.of(
                        Line.dashed(none, text("line.training"), palette.text()),
                        Line.strong(none, text("line.validation"), palette.text()))
                : List.of(Line.strong(none, text("line.validation"), palette.text()));
    }

    /** Where values lie, among {@code lines}. */
    Scale scale(PlotViewModel plot, List<Line> lines) {
        // Peaks of single batches are in sight where there is one run; among several they would flatten what is
        // compared.
        List<Curve> curves = lines.stream()
                .filter(line -> plot.isAlone() || !line.isBehind())
                .map(Line::curve)
                .toList();
        return range.scale(isLogarithmic(plot), curves, plot.span());
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

    private static String text(String key, Object... values) {
        return TEXT.get(key, values);
    }
}
