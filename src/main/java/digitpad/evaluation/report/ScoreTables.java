package digitpad.evaluation.report;

import digitpad.evaluation.score.ClassScore;
import digitpad.evaluation.score.Confusion;
import digitpad.evaluation.score.ConfusionMatrix;
import digitpad.evaluation.score.Score;
import digitpad.text.Messages;
import java.util.List;
import java.util.Locale;

/** The figures by class and the confusion matrix as tables. */
final class ScoreTables {
    private static final int TOP_CONFUSIONS = 5;
    private static final double FAINTEST = 0.12;
    private static final Messages TEXT = Messages.of(ScoreTables.class);

    private final HtmlWriter html;
    private final Score score;

    ScoreTables(HtmlWriter html, Score score) {
        this.html = html;
        this.score = score;
    }

    void write() {
        classes();
        confusion();
    }

    private void classes() {
        html.open("div", "class", "panel").element("h2", TEXT.get("report.classes"));
        html.open("table", "class", "figures").open("thead").open("tr");
        for (String title : List.of(
                TEXT.get("report.digit"),
                TEXT.get("report.support"),
                TEXT.get("report.precision"),
                TEXT.get("report.recall"),
                TEXT.get("report.f1"))) {
            html.element("th", title, "scope", "col");
        }
        html.close().close().open("tbody");
        for (ClassScore each : score.classes()) {
            html.open("tr").element("th", Integer.toString(each.digit()), "scope", "row");
            html.element(
                    "td", each.support() == 0 ? TEXT.get("report.none") : TEXT.get("report.count", each.support()));
            html.element("td", percent(each.precision()));
            html.element("td", percent(each.recall()));
            html.element("td", percent(each.f1())).close();
        }
        html.close()
                .close()
                .element("p", TEXT.get("report.classes.is"), "class", "quiet")
                .close();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? TEXT.get("report.none") : TEXT.get("report.percent", share);
    }

    private void confusion() {
        html.open("div", "class", "panel").element("h2", TEXT.get("report.confusion"));
        html.open("table", "class", "matrix").open("thead").open("tr").element("td", "");
        for (int answer = 0; answer < ConfusionMatrix.CLASSES; answer++) {
            html.element("th", Integer.toString(answer), "scope", "col");
        }
        html.close().close().open("tbody");
        double largest = largestErrorShare();
        for (int label = 0; label < ConfusionMatrix.CLASSES; label++) {
            html.open("tr").element("th", Integer.toString(label), "scope", "row");
            for (int answer = 0; answer < ConfusionMatrix.CLASSES; answer++) {
                cell(label, answer, largest);
            }
            html.close();
        }
        html.close().close().element("p", TEXT.get("report.confusion.is"), "class", "quiet");
        topConfusions();
        html.close();
    }

    private void cell(int label, int answer, double largest) {
        int count = score.confusion().count(label, answer);
        String text = TEXT.get("report.count", count);
        if (label == answer) {
            html.element("td", text, "class", "right");
        } else if (count == 0) {
            html.element("td", "·", "class", "zero");
        } else {
            // The square root makes single errors visible beside frequent ones.
            double strength = FAINTEST + (1 - FAINTEST) * Math.sqrt(errorShare(label, answer) / largest);
            String style = String.format(Locale.ROOT, "--share:%.2f", strength);
            html.element("td", text, "class", "wrong", "style", style);
        }
    }

    private double errorShare(int label, int answer) {
        return score.confusion().count(label, answer)
                / (double) score.classes().get(label).support();
    }

    private double largestErrorShare() {
        return score.confusions().stream()
                .mapToDouble(each -> errorShare(each.label(), each.answer()))
                .max()
                .orElse(1);
    }

    private void topConfusions() {
        List<Confusion> confusions = score.confusions();
        html.open("ol", "class", "confusions");
        confusions.stream().limit(TOP_CONFUSIONS).forEach(each -> html.element("li", each.text()));
        html.close();
    }
}
