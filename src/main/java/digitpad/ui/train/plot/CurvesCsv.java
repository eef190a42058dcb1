package digitpad.ui.train.plot;

import java.util.List;
import java.util.Locale;

/**
 * Curves as a table of {@code run,name,step,measure,value}, one measurement in each line, in the form of RFC 4180: any
 * program for tables or statistics reads it.
 */
final class CurvesCsv {
    private static final String END = "\r\n";
    private static final String HEADER = "run,name,step,measure,value";

    private CurvesCsv() {}

    /** All that the runs have measured; averages are left to the reader. */
    static String of(List<RunCurves> runs) {
        StringBuilder text = new StringBuilder(HEADER).append(END);
        for (RunCurves run : runs) {
            add(text, run, "loss", run.loss().raw());
            add(text, run, "training accuracy", run.trainingAccuracy().raw());
            add(text, run, "validation accuracy", run.validationAccuracy());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, RunCurves run, String measure, Curve curve) {
        String head = quoted(run.id()) + "," + quoted(run.name()) + ",";
        for (int i = 0; i < curve.size(); i++) {
            text.append(head)
                    .append(String.format(Locale.ROOT, "%.0f", curve.x(i)))
                    .append(',')
                    .append(measure)
                    .append(',')
                    .append(curve.y(i))
                    .append(END);
        }
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\r\n].*") ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
