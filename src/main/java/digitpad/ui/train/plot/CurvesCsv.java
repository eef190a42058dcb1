package digitpad.ui.train.plot;

import digitpad.training.runs.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of the curves as a CSV table (RFC 4180) with the columns {@code run,name,step,measure,value} and one
 * measurement per line. Later changes to the curves do not affect it.
 */
final class CurvesCsv {
    private static final String LINE_END = "\r\n";
    private static final String HEADER = "run,name,step,measure,value";

    /** The points of a curve, with the first fields of their lines (id and name of the run) and the measure. */
    private record CurveCopy(String prefix, String measure, double[] steps, double[] values) {}

    private final List<CurveCopy> curves = new ArrayList<>();

    /** Copies all measured values of the runs, without their averages. */
    CurvesCsv(List<RunCurves> runs) {
        for (RunCurves run : runs) {
            String prefix = quoted(run.id()) + "," + quoted(run.name()) + ",";
            for (Measure measure : Measure.values()) {
                Curve curve = run.of(measure).raw();
                curves.add(new CurveCopy(prefix, measure.column(), curve.xs(), curve.ys()));
            }
        }
    }

    /** Returns the whole table; may be called on any thread. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER).append(LINE_END);
        for (CurveCopy curve : curves) {
            for (int i = 0; i < curve.steps().length; i++) {
                text.append(curve.prefix())
                        .append((long) curve.steps()[i])
                        .append(',')
                        .append(curve.measure())
                        .append(',')
                        .append(curve.values()[i])
                        .append(LINE_END);
            }
        }
        return text.toString();
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\r\n].*") ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
