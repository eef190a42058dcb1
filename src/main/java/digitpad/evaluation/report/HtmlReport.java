package digitpad.evaluation.report;

import digitpad.evaluation.comparison.ComparedImage;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.marks.MarkedScore;
import digitpad.evaluation.score.CoverageCurve;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.ImageResult;
import digitpad.evaluation.score.Proportion;
import digitpad.evaluation.score.Score;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A report as one web page that needs no other file, no script and no network. It follows the light or dark theme. */
public final class HtmlReport {
    /** More misread images would only make the page slow. */
    private static final int MAX_IMAGES = 300;

    private static final int MAX_COMPARED_IMAGES = 60;
    private static final double MOST_CONFIDENT = 0.9;
    private static final String STYLE_SHEET = "report.css";
    private static final Messages TEXT = Messages.of(HtmlReport.class);

    private final ReportContent content;
    private final HtmlWriter html = new HtmlWriter();

    private HtmlReport(ReportContent content) {
        this.content = content;
    }

    /**
     * Writes the page.
     *
     * @throws UserException if the file cannot be written
     */
    public static void write(Path file, ReportContent content) {
        ReportFile.write(file, render(content));
    }

    static String render(ReportContent content) {
        return new HtmlReport(content).page();
    }

    private String page() {
        EvaluationResults results = content.results();
        html.open("html", "lang", Locale.getDefault().toLanguageTag()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element(
                "title", TEXT.get("report.title", results.model(), results.set().name()));
        html.element("style", styleSheet()).close().open("body").open("main");
        header();
        if (content.score().accuracy().total() > 0) {
            summary();
            tables();
            curves();
            new RobustnessSection(html).write(content.robustness());
            content.comparison().ifPresent(this::comparison);
            misread();
        }
        html.open("footer").text(TEXT.get("report.footer")).close();
        return html.close().close().close().html();
    }

    private void header() {
        EvaluationResults results = content.results();
        int read = results.results().size();
        html.open("header").element("p", TEXT.get("report.kind"), "class", "kind");
        html.element("h1", results.model());
        html.element("p", TEXT.get("report.data", results.set().name(), read, date()), "class", "quiet");
        if (!results.isComplete()) {
            html.element("p", TEXT.get("report.incomplete", read, results.set().size()), "class", "note");
        }
        html.close();
    }

    private String date() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(content.created());
    }

    private void summary() {
        Score score = content.score();
        Proportion accuracy = score.accuracy();
        Proportion.Interval interval = accuracy.interval();
        html.open("section", "class", "cards");
        card(
                "card main",
                TEXT.get("report.accuracy"),
                TEXT.get("report.percent", accuracy.share()),
                TEXT.get("report.interval", interval.lower(), interval.upper()));
        card(
                "card",
                TEXT.get("report.errors"),
                TEXT.get("report.count", score.errors()),
                TEXT.get("report.errors.of", accuracy.total()));
        card(
                "card",
                TEXT.get("report.rejected"),
                TEXT.get("report.count", score.rejected()),
                TEXT.get("report.rejected.as", score.rejected() / (double) accuracy.total()));
        card(
                "card",
                TEXT.get("report.calibration"),
                TEXT.get("report.percent", score.calibrationError()),
                TEXT.get("report.calibration.is"));
        CoverageCurve.Point confident = score.coverage().at(MOST_CONFIDENT).orElseThrow();
        card(
                "card",
                TEXT.get("report.confident"),
                TEXT.get("report.percent", confident.accuracy()),
                TEXT.get("report.confident.of", confident.coverage(), confident.threshold()));
        html.close();
        content.markedScore().map(MarkedScore::text).ifPresent(text -> html.element("p", text, "class", "note"));
    }

    private void card(String style, String title, String value, String explanation) {
        html.open("div", "class", style).element("h2", title);
        html.element("p", value, "class", "figure");
        html.element("p", explanation, "class", "quiet").close();
    }

    private void comparison(ModelComparison comparison) {
        html.open("section", "class", "panel")
                .element("h2", TEXT.get("report.comparison", comparison.first(), comparison.second()));
        html.element("p", comparison.sentence());
        html.open("table", "class", "figures").open("tbody");
        compared(TEXT.get("report.comparison.accuracy", comparison.first()), accuracy(comparison.firstAccuracy()));
        compared(TEXT.get("report.comparison.accuracy", comparison.second()), accuracy(comparison.secondAccuracy()));
        compared(TEXT.get("report.comparison.right"), TEXT.get("report.count", comparison.bothCorrect()));
        compared(TEXT.get("report.comparison.alike"), TEXT.get("report.count", comparison.bothWrongAlike()));
        html.close().close();
        gallery(
                TEXT.get("report.comparison.only", comparison.first()),
                comparison.onlyFirstCorrect(),
                each -> TEXT.get(
                        "report.not", each.first().label(), each.second().answer()));
        gallery(
                TEXT.get("report.comparison.only", comparison.second()),
                comparison.onlySecondCorrect(),
                each -> TEXT.get(
                        "report.not", each.first().label(), each.first().answer()));
        gallery(
                TEXT.get("report.comparison.wrong"),
                comparison.bothWrongDifferently(),
                each -> TEXT.get(
                        "report.compared",
                        each.first().label(),
                        each.first().answer(),
                        each.second().answer()));
        html.close();
    }

    private static String accuracy(Proportion accuracy) {
        return TEXT.get(
                "report.comparison.share",
                accuracy.share(),
                accuracy.interval().lower(),
                accuracy.interval().upper());
    }

    private void compared(String title, String value) {
        html.open("tr")
                .element("th", title, "scope", "row")
                .element("td", value)
                .close();
    }

    private void gallery(String title, List<ComparedImage> images, Function<ComparedImage, String> caption) {
        html.element("h3", TEXT.get("report.images", title, images.size()));
        html.open("div", "class", "gallery");
        images.stream().limit(MAX_COMPARED_IMAGES).forEach(each -> figure(each.first(), caption.apply(each)));
        html.close();
    }

    private void tables() {
        html.open("section", "class", "columns");
        new ScoreTables(html, content.score()).write();
        html.close();
    }

    private void curves() {
        html.open("section", "class", "columns");
        ScoreCharts charts = new ScoreCharts(html, content.score());
        html.open("div", "class", "panel").element("h2", TEXT.get("report.reliability"));
        charts.reliability();
        html.element("p", TEXT.get("report.reliability.is"), "class", "quiet").close();
        html.open("div", "class", "panel").element("h2", TEXT.get("report.coverage"));
        charts.coverage();
        html.element("p", TEXT.get("report.coverage.is"), "class", "quiet").close();
        html.close();
    }

    private void misread() {
        List<ImageResult> misread = content.results().misread();
        html.open("section", "class", "panel").element("h2", TEXT.get("report.misread"));
        html.element("p", TEXT.get("report.misread.is", misread.size()), "class", "quiet");
        if (misread.size() > MAX_IMAGES) {
            html.element("p", TEXT.get("report.misread.shown", MAX_IMAGES), "class", "quiet");
        }
        html.open("div", "class", "gallery");
        misread.stream()
                .limit(MAX_IMAGES)
                .forEach(each ->
                        figure(each, TEXT.get("report.misread.one", each.label(), each.answer(), each.confidence())));
        html.close().close();
    }

    private void figure(ImageResult result, String caption) {
        boolean isMarked = content.marked().contains(result);
        html.open(
                "figure",
                "title",
                TEXT.get(isMarked ? "report.image.marked" : "report.image.index", result.index()),
                "class",
                isMarked ? "marked" : "plain");
        html.empty(
                "img",
                "src",
                Thumbnail.dataUri(result.image()),
                "width",
                "56",
                "height",
                "56",
                "alt",
                TEXT.get("report.image.alt", result.label(), result.answer()));
        html.element("figcaption", caption).close();
    }

    private static String styleSheet() {
        try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE_SHEET)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet cannot be read", e);
        }
    }
}
