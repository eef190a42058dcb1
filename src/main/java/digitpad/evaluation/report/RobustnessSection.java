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
import java.util.Optional;

/** A chart of the accuracy for each disturbance, with its confidence interval as a band. */
final class RobustnessSection {
    private static final List<Double> SHARES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    private static final Messages TEXT = Messages.of(RobustnessSection.class);

    private final HtmlWriter html;

    RobustnessSection(HtmlWriter html) {
        this.html = html;
    }

    /** Writes the section if there is anything to show. */
    void write(Optional<Robustness> tested) {
        if (tested.isEmpty() || tested.get().curves().isEmpty()) {
            return;
        }
        Robustness robustness = tested.get();
        html.open("section", "class", "panel").element("h2", TEXT.get("report.robustness"));
        html.element("p", TEXT.get("report.robustness.is", robustness.images(), robustness.seed()), "class", "quiet");
        if (!robustness.isComplete()) {
            html.element("p", TEXT.get("report.robustness.incomplete"), "class", "note");
        }
        html.open("div", "class", "multiples");
        robustness.curves().stream().filter(curve -> curve.points().size() > 1).forEach(this::curve);
        html.close().close();
    }

    private void curve(RobustnessCurve curve) {
        Disturbance disturbance = curve.disturbance();
        html.open("div").element("h3", disturbance.title());
        SvgChart chart = SvgChart.open(
                html,
                disturbance.title(),
                new Axis(
                        "",
                        curve.points().stream()
                                .map(RobustnessCurve.Point::strength)
                                .toList(),
                        disturbance::format),
                new Axis("", SHARES, share -> TEXT.get("report.tick", share)));
        chart.area("band", band(curve));
        chart.line(
                "curve",
                curve.points().stream()
                        .map(each -> new Point(each.strength(), each.accuracy().share()))
                        .toList());
        for (RobustnessCurve.Point each : curve.points()) {
            chart.dot(
                    "dot",
                    new Point(each.strength(), each.accuracy().share()),
                    TEXT.get(
                            "report.robustness.point",
                            disturbance.format(each.strength()),
                            each.accuracy().share(),
                            each.accuracy().interval().lower(),
                            each.accuracy().interval().upper()));
        }
        chart.close();
        html.close();
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
