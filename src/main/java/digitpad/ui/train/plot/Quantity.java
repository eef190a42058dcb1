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

/** A quantity that has a plot, which shows all measures of one unit. The plot of the first constant is the largest. */
public enum Quantity {
    /** Training and validation accuracy. */
    ACCURACY(Measure.Unit.FRACTION, ValueRange.ACCURACY, "0.## %", "0.00 %", "0.0 %"),
    /** The loss on training batches. */
    LOSS(Measure.Unit.NATS, ValueRange.LOSS, "0.####", "0.0000", "0.000");

    /** Up to this many runs, all curves of each run are drawn; with more, they could not be told apart. */
    private static final int MAX_DETAILED_RUNS = 3;

    private static final Messages TEXT = Messages.of(Quantity.class);

    private final Measure.Unit unit;
    private final ValueRange range;
    private final String axisPattern;
    private final String readingPattern;
    private final String labelPattern;

    /**
     * Creates a quantity. The patterns have the syntax of {@link DecimalFormat}.
     *
     * @param range determines the values that the plot covers
     * @param axisPattern the format of the values on the axis
     * @param readingPattern the format of single values in the plot
     * @param labelPattern the format of the latest value in a label, which changes constantly
     */
    Quantity(Measure.Unit unit, ValueRange range, String axisPattern, String readingPattern, String labelPattern) {
        this.unit = unit;
        this.range = range;
        this.axisPattern = axisPattern;
        this.readingPattern = readingPattern;
        this.labelPattern = labelPattern;
    }

    /** Returns the quantity whose plot shows a measure. */
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

    /** Returns the format of the values on the axis. */
    NumberFormat axisFormat() {
        return new DecimalFormat(axisPattern);
    }

    /** Returns the format of single values in the plot. */
    NumberFormat readingFormat() {
        return new DecimalFormat(readingPattern);
    }

    /** Returns the format of the latest value in a label. */
    public NumberFormat labelFormat() {
        return new DecimalFormat(labelPattern);
    }

    /** Returns the lines of a single run; each has the color of its measure. */
    private List<PlotLine> singleRunLines(RunCurves run, Palette palette) {
        List<PlotLine> lines = new ArrayList<>();
        for (Measure measure : measures()) {
            MeasureCurve curve = run.of(measure);
            Color color = color(measure, palette);
            if (curve.isSmoothed()) {
                lines.add(PlotLine.faint(curve.raw(), color));
            }
            lines.add(PlotLine.strong(curve.shown(), measure.shortLabel(), color));
        }
        return lines;
    }

    /** Returns all lines of one of several runs, in the color of the run. */
    private List<PlotLine> allLines(RunCurves run, Color color) {
        List<PlotLine> lines = new ArrayList<>();
        for (Measure measure : measures()) {
            MeasureCurve curve = run.of(measure);
            if (curve.isSmoothed()) {
                lines.add(PlotLine.faint(curve.raw(), color));
            }
            lines.add(
                    measure == mainMeasure()
                            ? PlotLine.strong(curve.shown(), run.name(), color)
                            : PlotLine.dashed(
                                    curve.shown(), TEXT.get("line.of", run.name(), measure.shortLabel()), color));
        }
        return lines;
    }

    /** Returns the main line of one of many runs, in the color of the run. */
    private List<PlotLine> mainLine(RunCurves run, Color color) {
        return List.of(PlotLine.thin(run.of(mainMeasure()).shown(), run.name(), color));
    }

    /** Returns the measure by which runs are compared: the measure on the validation images, if there is one. */
    private Measure mainMeasure() {
        return measures().stream()
                .filter(measure -> measure.timing() == Measure.Timing.VALIDATION)
                .findFirst()
                .orElse(measures().get(0));
    }

    private Color color(Measure measure, Palette palette) {
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

    /** Returns all lines in drawing order; raw points come first, below all averages. */
    List<PlotLine> lines(PlotViewModel plot, Palette palette) {
        List<RunCurves> runs = plot.visibleRuns();
        return runs.stream()
                .flatMap(run -> lines(run, runs.size(), plot, palette).stream())
                .sorted(Comparator.comparing(line -> !line.isRaw()))
                .toList();
    }

    private List<PlotLine> lines(RunCurves run, int visible, PlotViewModel plot, Palette palette) {
        if (plot.hasSingleRun()) {
            return singleRunLines(run, palette);
        }
        Color color = RunColors.of(plot.color(run.id()));
        // The current run shows all its lines, however many runs there are.
        return visible <= MAX_DETAILED_RUNS || plot.isCurrent(run) ? allLines(run, color) : mainLine(run, color);
    }

    /** Returns one line for each line style of the plot; empty if there is only one measure. */
    List<PlotLine> key(PlotViewModel plot, Palette palette) {
        if (measures().size() == 1) {
            return List.of();
        }
        List<PlotLine> lines =
                lines(plot, palette).stream().filter(line -> !line.isRaw()).toList();
        if (plot.hasSingleRun()) {
            return lines;
        }
        boolean detailed = lines.stream().anyMatch(PlotLine::dashed);
        Curve empty = new Curve();
        return measures().stream()
                .filter(measure -> detailed || measure == mainMeasure())
                .map(measure -> measure == mainMeasure()
                        ? PlotLine.strong(empty, measure.shortLabel(), palette.text())
                        : PlotLine.dashed(empty, measure.shortLabel(), palette.text()))
                .toList();
    }

    /** Returns the scale for the values of {@code lines}. */
    Scale scale(PlotViewModel plot, List<PlotLine> lines) {
        return scale(plot, lines, plot.allValuesProperty().get());
    }

    /** Whether early values of the visible steps are outside of the plot. */
    boolean hidesValues(PlotViewModel plot, Palette palette) {
        List<PlotLine> lines = lines(plot, palette);
        return !scale(plot, lines).equals(scale(plot, lines, true));
    }

    private Scale scale(PlotViewModel plot, List<PlotLine> lines, boolean all) {
        // The peaks of single batches fit into the plot only if there is one run. With several, they would compress
        // the averages that are being compared.
        List<Curve> curves = lines.stream()
                .filter(line -> plot.hasSingleRun() || !line.isRaw())
                .map(PlotLine::curve)
                .toList();
        return range.scale(plot.logarithmicProperty(this).get(), curves, plot.span(), all);
    }

    /** Returns the name in lower case, for keys and ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
