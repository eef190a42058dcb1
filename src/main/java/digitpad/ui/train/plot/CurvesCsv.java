package digitpad.ui.train.plot;

import digitpad.training.runs.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * Curves as a table of {@code run,name,step,measure,value}, one measurement in each line, in the form of RFC 4180: any
 * program for tables or statistics reads it. Holds what the curves were when it was made.
 */
final class CurvesCsv {
    private static final String END = "\r\n";
    private static final String HEADER = "run,name,step,measure,value";

    /** The points of a curve, and what each line about them begins with and says it is. */
    private record Column(String run, String measure, double[] steps, double[] values) {}

    private final List<Column> columns = new ArrayList<>();

    /** All that the runs have measured; averages are left to the reader. */
    CurvesCsv(List<RunCurves> runs) {
        for (RunCurves run : runs) {
            String head = quoted(run.id()) + "," + quoted(run.name()) + ",";
            for (Measure measure : Measure.values()) {
                Curve curve = run.of(measure).raw();
                columns.add(new Column(head, measure.column(), curve.xs(), curve.ys()));
            }
        }
    }

    /** The whole table; any thread may ask for it. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER).append(END);
        for (Column column : columns) {
            for (int i = 0; i < column.steps().length; i++) {
                text.append(column.run())
                        .append((long) column.steps()[i])
                        .append(',')
                        .append(column.measure())
                        .append(',')
                        .append(column.values()[i])
                        .append(END);
            }
        }
        return text.toString();
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\r\n].*") ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
