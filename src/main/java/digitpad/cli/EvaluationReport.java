package digitpad.cli;

import digitpad.evaluation.Evaluation;
import digitpad.evaluation.StrokeEvaluation;
import digitpad.evaluation.StrokeEvaluation.LaboratoryScore;
import digitpad.evaluation.StrokeScore;
import digitpad.evaluation.Variation;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import java.util.List;
import java.util.Map;

/** Prints the result of an evaluation for people. */
final class EvaluationReport {
    private static final Messages TEXT = Messages.of(EvaluationReport.class);

    private final Terminal terminal;

    EvaluationReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints how digits are read. */
    void print(Evaluation evaluation) {
        terminal.printResult(TEXT.get(
                "evaluate.accuracy",
                evaluation.model(),
                evaluation.correct(),
                evaluation.images(),
                evaluation.dataset(),
                evaluation.accuracy()));
        terminal.printResult(TEXT.get(
                "evaluate.calibration",
                evaluation.calibrationError(),
                evaluation.rejected(),
                evaluation.rejected() / (double) evaluation.images()));
        terminal.printResult(TEXT.get("evaluate.confusion"));
        StringBuilder header = new StringBuilder("    ");
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            header.append(String.format("%6d", digit));
        }
        terminal.printResult(header.toString());
        for (int truth = 0; truth < Prediction.CLASSES; truth++) {
            StringBuilder row = new StringBuilder(String.format("%4d", truth));
            for (int recognized = 0; recognized < Prediction.CLASSES; recognized++) {
                row.append(String.format("%6d", evaluation.confusion().count(truth, recognized)));
            }
            terminal.printResult(row.toString());
        }
    }

    /** Prints how stroke data is read, also by laboratory. */
    void print(StrokeEvaluation evaluation, Map<Variation, Evaluation> variations) {
        Evaluation digits = evaluation.digits();
        StrokeScore all = evaluation.all();
        if (digits.images() > 0) {
            print(digits);
            terminal.printResult(TEXT.get(
                    "evaluate.wrong",
                    all.digits().wrong(),
                    all.digits().wrong() / (double) all.digits().count()));
        }
        variations.forEach((variation, scored) -> terminal.printResult(TEXT.get(
                "evaluate.variation",
                variation.id(),
                scored.accuracy(),
                100 * (scored.accuracy() - digits.accuracy()))));
        if (all.letters().count() + all.signs().count() > 0) {
            terminal.printResult(
                    TEXT.get("evaluate.doubted", digits.model(), letters(all.letters()), signs(all.signs())));
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
