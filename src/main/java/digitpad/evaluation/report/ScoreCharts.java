package digitpad.evaluation.report;

import digitpad.evaluation.report.SvgChart.Axis;
import digitpad.evaluation.report.SvgChart.Point;
import digitpad.evaluation.score.CoverageCurve;
import digitpad.evaluation.score.ReliabilityBin;
import digitpad.evaluation.score.Score;
import digitpad.text.Messages;
import java.util.List;

/** The reliability diagram and the coverage curve. */
final class ScoreCharts {
    private static final int POINTS = 200;
    private static final List<Double> SHARES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    /** Where the axis of the accuracy may begin. */
    private static final List<Double> FLOORS = List.of(0.99, 0.98, 0.95, 0.9, 0.8, 0.5, 0.0);

    private static final Messages TEXT = Messages.of(ScoreCharts.class);

    private final HtmlWriter html;
    private final Score score;

    ScoreCharts(HtmlWriter html, Score score) {
        this.html = html;
        this.score = score;
    }

    void reliability() {
        SvgChart chart = SvgChart.open(
                html,
                TEXT.get("report.reliability"),
                new Axis(TEXT.get("report.axis.confidence"), SHARES, ScoreCharts::percent),
                new Axis(TEXT.get("report.axis.accuracy"), SHARES, ScoreCharts::percent));
        for (ReliabilityBin bin : score.reliability().bins()) {
            if (bin.count() > 0) {
                String explanation =
                        TEXT.get("report.bin", bin.from(), bin.to(), bin.count(), bin.accuracy(), bin.confidence());
                chart.bar("bar", bin.from(), bin.to(), bin.accuracy(), explanation);
                chart.dot("dot", new Point(bin.confidence(), bin.accuracy()), explanation);
            }
        }
        chart.line("ideal", List.of(new Point(0, 0), new Point(1, 1)));
        chart.close();
    }

    void coverage() {
        List<CoverageCurve.Point> points = score.coverage().sampled(POINTS);
        double lowest =
                points.stream().mapToDouble(CoverageCurve.Point::accuracy).min().orElse(0);
        double floor =
                FLOORS.stream().filter(each -> each <= lowest).findFirst().orElse(0.0);
        List<Double> ticks =
                SHARES.stream().map(each -> floor + each * (1 - floor)).toList();
        SvgChart chart = SvgChart.open(
                html,
                TEXT.get("report.coverage"),
                new Axis(TEXT.get("report.axis.coverage"), SHARES, ScoreCharts::percent),
                new Axis(TEXT.get("report.axis.accuracy"), ticks, ScoreCharts::percent));
        chart.line(
                "curve",
                points.stream()
                        .map(each -> new Point(each.coverage(), each.accuracy()))
                        .toList());
        CoverageCurve.Point last = points.get(points.size() - 1);
        chart.dot("dot", new Point(last.coverage(), last.accuracy()), TEXT.get("report.percent", last.accuracy()));
        chart.close();
    }

    private static String percent(double share) {
        return TEXT.get("report.tick", share);
    }
}
