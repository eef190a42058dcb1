package digitpad.evaluation.report;

import digitpad.evaluation.report.SvgChart.Axis;
import digitpad.evaluation.report.SvgChart.Point;
import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessCurve;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A chart of the accuracy for each disturbance, with its confidence interval as a band. */
final class RobustnessSection {
    private static final List<Double> SHARES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    private static final Messages TEXT = Messages.of(RobustnessSection.class);

    private final HtmlWriter html;

    RobustnessSection(HtmlWriter html) {
        this.html = html;
    }

    /**
     * Writes the section if there is anything to show.
     *
     * @param tested one or two models that were tested on the same images
     */
    void write(List<Robustness> tested) {
        if (tested.isEmpty() || tested.get(0).curves().isEmpty()) {
            return;
        }
        Robustness first = tested.get(0);
        html.open("section", "class", "panel").element("h2", TEXT.get("report.robustness"));
        html.element("p", TEXT.get("report.robustness.is", first.images(), first.seed()), "class", "quiet");
        if (!tested.stream().allMatch(Robustness::isComplete)) {
            html.element("p", TEXT.get("report.robustness.incomplete"), "class", "note");
        }
        if (tested.size() > 1) {
            key(tested);
        }
        html.open("div", "class", "multiples");
        first.curves().stream()
                .filter(curve -> curve.points().size() > 1)
                .forEach(curve -> chart(curve.disturbance(), tested));
        html.close().close();
    }

    /** Names the models, each in the color of its curves. */
    private void key(List<Robustness> tested) {
        html.open("p", "class", "key");
        for (int i = 0; i < tested.size(); i++) {
            html.element("span", tested.get(i).model(), "class", i == 0 ? "first" : "second");
        }
        html.close();
    }

    private void chart(Disturbance disturbance, List<Robustness> tested) {
        html.open("div").element("h3", disturbance.title());
        List<RobustnessCurve> curves = tested.stream()
                .flatMap(each -> each.curves().stream())
                .filter(curve -> curve.disturbance() == disturbance)
                .toList();
        SvgChart chart = SvgChart.open(
                html,
                disturbance.title(),
                new Axis("", strengths(curves.get(0)), disturbance::format),
                new Axis("", SHARES, share -> TEXT.get("report.tick", share)));
        for (int i = 0; i < curves.size(); i++) {
            draw(chart, curves.get(i), i == 0 ? "" : " second");
        }
        chart.close();
        html.close();
    }

    private static List<Double> strengths(RobustnessCurve curve) {
        return curve.points().stream().map(RobustnessCurve.Point::strength).toList();
    }

    private static void draw(SvgChart chart, RobustnessCurve curve, String model) {
        chart.area("band" + model, band(curve));
        chart.line(
                "curve" + model,
                curve.points().stream()
                        .map(each -> new Point(each.strength(), each.accuracy().share()))
                        .toList());
        for (RobustnessCurve.Point each : curve.points()) {
            chart.dot(
                    "dot" + model,
                    new Point(each.strength(), each.accuracy().share()),
                    TEXT.get(
                            "report.robustness.point",
                            curve.disturbance().format(each.strength()),
                            each.accuracy().share(),
                            each.accuracy().interval().lower(),
                            each.accuracy().interval().upper()));
        }
    }

    /** Returns the corners of the band: along the upper ends of the intervals, and back along the lower ends. */
    private static List<Point> band(RobustnessCurve curve) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (RobustnessCurve.Point each : curve.points()) {
            upper.add(new Point(each.strength(), each.accuracy().interval().upper()));
            lower.add(new Point(each.strength(), each.accuracy().interval().lower()));
        }
        Collections.reverse(lower);
        upper.addAll(lower);
        return upper;
    }
}
