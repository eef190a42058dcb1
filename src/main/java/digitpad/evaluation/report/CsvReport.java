package digitpad.evaluation.report;

import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.score.ImageResult;
import digitpad.recognition.Prediction;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.List;

/**
 * A table of results with one line for each image: its index in the set from 0, label, answer, confidence (0..1),
 * whether it is rejected (true or false), the probabilities of the digits 0 to 9, and whether the user marked its label
 * as wrong (true or false). The same in every locale.
 */
public final class CsvReport {
    private static final String HEADER =
            "index,label,answer,confidence,rejected,p0,p1,p2,p3,p4,p5,p6,p7,p8,p9,wrong_label\n";

    private CsvReport() {}

    /**
     * Writes the table.
     *
     * @throws UserException if the file cannot be written
     */
    public static void write(Path file, List<ImageResult> results, MarkedImages marked) {
        ReportFile.write(file, render(results, marked));
    }

    static String render(List<ImageResult> results, MarkedImages marked) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (ImageResult result : results) {
            csv.append(result.index())
                    .append(',')
                    .append(result.label())
                    .append(',')
                    .append(result.answer())
                    .append(',')
                    .append(result.prediction().confidence())
                    .append(',')
                    .append(result.isRejected());
            for (int digit = 0; digit < Prediction.CLASSES; digit++) {
                csv.append(',').append(result.prediction().probability(digit));
            }
            csv.append(',').append(marked.contains(result)).append('\n');
        }
        return csv.toString();
    }
}
