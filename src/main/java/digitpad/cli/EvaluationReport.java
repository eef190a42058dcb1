package digitpad.cli;

import digitpad.evaluation.Evaluation;
import digitpad.evaluation.StrokeEvaluation;
import digitpad.evaluation.StrokeEvaluation.LaboratoryScore;
import digitpad.evaluation.StrokeScore;
import digitpad.evaluation.Variation;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.marks.MarkedScore;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessCurve;
import digitpad.evaluation.score.ClassScore;
import digitpad.evaluation.score.Confusion;
import digitpad.evaluation.score.ConfusionMatrix;
import digitpad.evaluation.score.Proportion;
import digitpad.evaluation.score.Score;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints the result of an evaluation for people. */
final class EvaluationReport {
    private static final Messages TEXT = Messages.of(EvaluationReport.class);

    private static final int TOP_CONFUSIONS = 5;

    private final Terminal terminal;

    EvaluationReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints all figures.
     *
     * @param strokes also by laboratory; empty for other data
     * @param variations accuracies of the strokes in each variation
     */
    void print(ReportContent content, Optional<StrokeEvaluation> strokes, Map<Variation, Evaluation> variations) {
        Score score = content.score();
        String model = content.results().model();
        if (score.accuracy().total() > 0) {
            print(score, model, content.results().set().name());
            content.markedScore().map(MarkedScore::text).ifPresent(terminal::printResult);
        }
        strokes.filter(each -> each.digits().images() > 0)
                .map(each -> each.all().digits())
                .ifPresent(digits -> terminal.printResult(
                        TEXT.get("evaluate.wrong", digits.wrong(), digits.wrong() / (double) digits.count())));
        content.comparison().ifPresent(this::print);
        content.robustness().forEach(this::print);
        variations.forEach((variation, scored) -> terminal.printResult(TEXT.get(
                "evaluate.variation",
                variation.id(),
                scored.accuracy(),
                100 * (scored.accuracy() - score.accuracy().share()))));
        strokes.ifPresent(each -> nonDigits(each, model));
    }

    private void print(Score score, String model, String dataset) {
        Proportion accuracy = score.accuracy();
        Proportion.Interval interval = accuracy.interval();
        terminal.printResult(
                TEXT.get("evaluate.accuracy", model, accuracy.count(), accuracy.total(), dataset, accuracy.share()));
        terminal.printResult(TEXT.get("evaluate.interval", interval.lower(), interval.upper(), score.errors()));
        terminal.printResult(TEXT.get(
                "evaluate.calibration",
                score.calibrationError(),
                score.rejected(),
                score.rejected() / (double) accuracy.total()));
        classes(score);
        List<Confusion> confusions = score.confusions();
        if (!confusions.isEmpty()) {
            terminal.printResult(TEXT.get("evaluate.confusions"));
            confusions.stream().limit(TOP_CONFUSIONS).forEach(each -> terminal.printResult("  " + each.text()));
        }
        terminal.printResult(TEXT.get("evaluate.confusion"));
        matrix(score.confusion());
    }

    private void classes(Score score) {
        TextTable table = new TextTable(Set.of(0, 1, 2, 3, 4));
        table.add(
                TEXT.get("evaluate.column.digit"),
                TEXT.get("evaluate.column.images"),
                TEXT.get("evaluate.column.precision"),
                TEXT.get("evaluate.column.recall"),
                TEXT.get("evaluate.column.f1"));
        for (ClassScore each : score.classes()) {
            table.add(
                    Integer.toString(each.digit()),
                    each.support() == 0 ? TEXT.get("evaluate.undefined") : TEXT.get("evaluate.count", each.support()),
                    percent(each.precision()),
                    percent(each.recall()),
                    percent(each.f1()));
        }
        table.lines().forEach(terminal::printResult);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? TEXT.get("evaluate.undefined") : TEXT.get("evaluate.percent", share);
    }

    private void matrix(ConfusionMatrix confusion) {
        StringBuilder header = new StringBuilder("    ");
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            header.append(String.format("%6d", digit));
        }
        terminal.printResult(header.toString());
        for (int truth = 0; truth < Prediction.CLASSES; truth++) {
            StringBuilder row = new StringBuilder(String.format("%4d", truth));
            for (int recognized = 0; recognized < Prediction.CLASSES; recognized++) {
                row.append(String.format("%6d", confusion.count(truth, recognized)));
            }
            terminal.printResult(row.toString());
        }
    }

    private void print(ModelComparison comparison) {
        Proportion accuracy = comparison.secondAccuracy();
        terminal.printResult(TEXT.get(
                "evaluate.compared",
                comparison.second(),
                accuracy.share(),
                accuracy.interval().lower(),
                accuracy.interval().upper()));
        terminal.printResult(comparison.sentence());
        terminal.printResult(TEXT.get(
                "evaluate.compared.wrong", comparison.bothWrongDifferently().size(), comparison.bothWrongAlike()));
    }

    private void print(Robustness robustness) {
        terminal.printResult(
                TEXT.get("evaluate.robustness", robustness.images(), robustness.seed(), robustness.model()));
        for (RobustnessCurve curve : robustness.curves()) {
            String points = curve.points().stream()
                    .map(each -> TEXT.get(
                            "evaluate.robustness.point",
                            curve.disturbance().format(each.strength()),
                            each.accuracy().share()))
                    .collect(Collectors.joining(", "));
            terminal.printResult(
                    TEXT.get("evaluate.robustness.curve", curve.disturbance().title(), points));
        }
    }

    private void nonDigits(StrokeEvaluation evaluation, String model) {
        StrokeScore all = evaluation.all();
        if (all.letters().count() + all.signs().count() > 0) {
            terminal.printResult(TEXT.get("evaluate.doubted", model, letters(all.letters()), signs(all.signs())));
        }
        if (evaluation.lookAlikes() > 0) {
            terminal.printResult(TEXT.get("evaluate.lookalikes", evaluation.lookAlikes()));
        }
        laboratories(evaluation.laboratories());
    }

    /** Prints one line for each laboratory, unless none is known. */
    private void laboratories(List<LaboratoryScore> laboratories) {
        if (laboratories.stream().allMatch(each -> each.laboratory().isEmpty())) {
            return;
        }
        terminal.printResult(TEXT.get("evaluate.laboratories"));
        for (LaboratoryScore each : laboratories) {
            String name = each.laboratory().isEmpty() ? TEXT.get("evaluate.laboratory.none") : each.laboratory();
            StrokeScore score = each.score();
            if (score.digits().count() > 0) {
                terminal.printResult(digits(name, score.digits()));
            }
            if (score.letters().count() + score.signs().count() > 0) {
                terminal.printResult(
                        TEXT.get("evaluate.laboratory.doubted", name, letters(score.letters()), signs(score.signs())));
            }
        }
    }

    private static String letters(StrokeScore.NonDigits letters) {
        return letters.count() == 0
                ? TEXT.get("evaluate.letters.none")
                : TEXT.get("evaluate.letters", letters.share(), letters.count());
    }

    private static String signs(StrokeScore.NonDigits signs) {
        return signs.count() == 0
                ? TEXT.get("evaluate.signs.none")
                : TEXT.get("evaluate.signs", signs.share(), signs.count());
    }

    private static String digits(String laboratory, StrokeScore.Digits digits) {
        double count = digits.count();
        return TEXT.get(
                "evaluate.laboratory.digits",
                laboratory,
                digits.count(),
                digits.correct() / count,
                digits.rejected() / count,
                digits.wrong() / count);
    }
}
