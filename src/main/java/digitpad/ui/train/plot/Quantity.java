package digitpad.ui.train.plot;

import digitpad.text.Messages;
import digitpad.training.runs.Measure;
import digitpad.ui.Palette;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/** What a plot shows of each run: all measures of one unit. The first has the most room; each has a constant here. */
public enum Quantity {
    /** Training and validation accuracy. */
    ACCURACY(Measure.Unit.FRACTION, ValueRange.ACCURACY, "0.## %", "0.00 %", "0.0 %"),
    /** The loss on training batches. */
    LOSS(Measure.Unit.NATS, ValueRange.LOSS, "0.####", "0.0000", "0.000");

    /** Up to so many runs, more than one curve of each can still be told apart. */
    private static final int FEW = 3;

    private static final Messages TEXT = Messages.of(Quantity.class);

    private final Measure.Unit unit;
    private final ValueRange range;
    private final String axisPattern;
    private final String readingPattern;
    private final String labelPattern;

    /**
     * A quantity.
     *
     * @param range which values the height of its plot stands for
     * @param axisPattern of values beside the axis, as {@link DecimalFormat} takes it
     * @param readingPattern of single values in the plot
     * @param labelPattern of the latest value in a label, which changes all the time
     */
    Quantity(Measure.Unit unit, ValueRange range, String axisPattern, String readingPattern, String labelPattern) {
        this.unit = unit;
        this.range = range;
        this.axisPattern = axisPattern;
        this.readingPattern = readingPattern;
        this.labelPattern = labelPattern;
    }

    /** The quantity whose plot shows a measure. */
    public static Quantity of(Measure measure) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.unit == measure.unit())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no plot shows " + measure));
    }

    private List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.unit() == unit)
                .toList();
    }

    /** How its values are written beside the axis. */
    NumberFormat axisFormat() {
        return new DecimalFormat(axisPattern);
    }

    /** How single values are written. */
    NumberFormat readingFormat() {
        return new DecimalFormat(readingPattern);
    }

    /** How the latest value is written in a label. */
    public NumberFormat labelFormat() {
        return new DecimalFormat(labelPattern);
    }

    /** The lines of the only run that is drawn: each has the colour of what it shows. */
    private List<PlotLine> alone(RunCurves run, Palette palette) {
        List<PlotLine> lines = new ArrayList<>();
        for (Measure measure : measures()) {
            MeasureCurve curve = run.of(measure);
            Color colour = colour(measure, palette);
            if (curve.isSmoothed()) {
                lines.add(PlotLine.faint(curve.raw(), colour));
            }
            lines.add(PlotLine.strong(curve.shown(), measure.shortLabel(), colour));
        }
        return lines;
    }

    /** All lines of one of several runs, in the run's colour. */
    private List<PlotLine> wholly(RunCurves run, Color colour) {
        List<PlotLine> lines = new ArrayList<>();
        for (Measure measure : measures()) {
            MeasureCurve curve = run.of(measure);
            if (curve.isSmoothed()) {
                lines.add(PlotLine.faint(curve.raw(), colour));
            }
            lines.add(
                    measure == leading()
                            ? PlotLine.strong(curve.shown(), run.name(), colour)
                            : PlotLine.dashed(
                                    curve.shown(), TEXT.get("line.of", run.name(), measure.shortLabel()), colour));
        }
        return lines;
    }

    /** The one line of a run among many that tells it from the others. */
    private List<PlotLine> amongMany(RunCurves run, Color colour) {
        return List.of(PlotLine.thin(run.of(leading()).shown(), run.name(), colour));
    }

    /** What tells runs apart: how they read what they have not learned, if that is measured. */
    private Measure leading() {
        return measures().stream()
                .filter(measure -> measure.timing() == Measure.Timing.VALIDATION)
                .findFirst()
                .orElse(measures().get(0));
    }

    private Color colour(Measure measure, Palette palette) {
        List<Measure> before = measures().subList(0, measures().indexOf(measure));
        if (before.stream().anyMatch(other -> other.timing() == measure.timing())) {
            return RunColors.of(before.size());
        }
        return switch (measure.timing()) {
            case STEP -> palette.loss();
            case REPORT -> palette.training();
            case VALIDATION -> palette.validation();
        };
    }

    /** All lines, the last on top; what is behind an average is behind all of them. */
    List<PlotLine> lines(PlotViewModel plot, Palette palette) {
        List<RunCurves> runs = plot.visibleRuns();
        return runs.stream()
                .flatMap(run -> lines(run, runs.size(), plot, palette).stream())
                .sorted(Comparator.comparing(line -> !line.isRaw()))
                .toList();
    }

    private List<PlotLine> lines(RunCurves run, int visible, PlotViewModel plot, Palette palette) {
        if (plot.hasSingleRun()) {
            return alone(run, palette);
        }
        Color colour = RunColors.of(plot.color(run.id()));
        // The run that is being watched is seen whole among any number.
        return visible <= FEW || plot.isCurrent(run) ? wholly(run, colour) : amongMany(run, colour);
    }

    /** What the kinds of lines stand for, where that needs saying; runs are in the legend. */
    List<PlotLine> key(PlotViewModel plot, Palette palette) {
        if (measures().size() == 1) {
            return List.of();
        }
        List<PlotLine> lines =
                lines(plot, palette).stream().filter(line -> !line.isRaw()).toList();
        if (plot.hasSingleRun()) {
            return lines;
        }
        boolean wholly = lines.stream().anyMatch(PlotLine::dashed);
        Curve none = new Curve();
        return measures().stream()
                .filter(measure -> wholly || measure == leading())
                .map(measure -> measure == leading()
                        ? PlotLine.strong(none, measure.shortLabel(), palette.text())
                        : PlotLine.dashed(none, measure.shortLabel(), palette.text()))
                .toList();
    }

    /** Where values lie, among {@code lines}. */
    Scale scale(PlotViewModel plot, List<PlotLine> lines) {
        // Peaks of single batches are in sight where there is one run; among several they would flatten what is
        // compared.
        List<Curve> curves = lines.stream()
                .filter(line -> plot.hasSingleRun() || !line.isRaw())
                .map(PlotLine::curve)
                .toList();
        return range.scale(plot.logarithmicProperty(this).get(), curves, plot.span());
    }

    /** Its name in keys and ids, in small letters. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
