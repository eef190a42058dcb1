package digitpad.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessCurve;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.Proportion;
import digitpad.evaluation.score.Results;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportsTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>&\u0000\u001b]]>";
    private static final int[] LABELS = {9, 9, 9, 2, 2, 0};

    @TempDir
    private Path folder;

    @Test
    void page_isWellFormedWithHostileNames() throws Exception {
        Document page = parse(HtmlReport.render(content(HOSTILE)));
        assertEquals(0, page.getElementsByTagName("script").getLength());
        String shown = "\"><script>alert('x')</script>&??]]>";
        assertEquals(shown, page.getElementsByTagName("h1").item(0).getTextContent());
        assertTrue(page.getElementsByTagName("title").item(0).getTextContent().startsWith(shown));
    }

    @Test
    void page_needsNoOtherFile() throws Exception {
        Document page = parse(HtmlReport.render(content("model")));
        NodeList images = page.getElementsByTagName("img");
        for (int i = 0; i < images.getLength(); i++) {
            String source = images.item(i).getAttributes().getNamedItem("src").getTextContent();
            assertTrue(source.startsWith("data:image/png;base64,"), source);
        }
        assertEquals(0, page.getElementsByTagName("link").getLength());
        assertFalse(page.getElementsByTagName("style").item(0).getTextContent().contains("url("));
    }

    /** Three misread images, and three on which the models differ. */
    @Test
    void page_showsAllSections() throws Exception {
        Document page = parse(HtmlReport.render(content("model")));
        assertEquals(3 + 3, page.getElementsByTagName("img").getLength());
        assertEquals(2 + 1, page.getElementsByTagName("svg").getLength());
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.contains("50.00 %"), "accuracy");
        assertTrue(text.contains("9 read as 4: 2 times"), text);
        assertTrue(text.contains("No significant difference"), text);
        assertTrue(text.contains("Blur"), text);
        assertTrue(text.contains("–"), "the figures of digits without support are undefined");
    }

    /** The page's own numbers, such as coordinates, do not follow the user's language. */
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fa-IR"})
    void page_worksInEveryLocale(String tag) throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            Document page = parse(HtmlReport.render(content("model")));
            NodeList lines = page.getElementsByTagName("polyline");
            for (int i = 0; i < lines.getLength(); i++) {
                String points =
                        lines.item(i).getAttributes().getNamedItem("points").getTextContent();
                assertTrue(points.matches("[0-9. ,-]+"), points);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void stoppedEvaluation_isMarked() throws Exception {
        EvaluationResults all = Results.of("model", LABELS, LABELS);
        EvaluationResults some =
                new EvaluationResults("model", all.set(), all.results().subList(0, 2));
        Document page = parse(HtmlReport.render(only(some)));
        assertTrue(page.getDocumentElement().getTextContent().contains("2 of 6 images were read"));
        assertFalse(JsonReport.document(only(some)).get("complete").asBoolean(true));
    }

    @Test
    void noImages_makeAnEmptyReport() throws Exception {
        EvaluationResults none = Results.of("model", new int[0]);
        parse(HtmlReport.render(only(none)));
        assertEquals(
                1, CsvReport.render(none.results(), MarkedImages.NONE).lines().count());
        assertFalse(JsonReport.document(only(none)).has("accuracy"));
    }

    @Test
    void table_hasOneLineForEachImage() {
        List<String> lines = CsvReport.render(
                        Results.of("model", LABELS, 4, 9, 9, 2, 2, 0).results(), new MarkedImages(Set.of(0, 5)))
                .lines()
                .toList();
        assertEquals(1 + LABELS.length, lines.size());
        assertEquals("index,label,answer,confidence,rejected,p0,p1,p2,p3,p4,p5,p6,p7,p8,p9,wrong_label", lines.get(0));
        assertEquals("0,9,4,1.0,false,0.0,0.0,0.0,0.0,1.0,0.0,0.0,0.0,0.0,0.0,true", lines.get(1));
        assertTrue(lines.get(2).endsWith(",false"), lines.get(2));
    }

    @Test
    void document_hasAllFigures() throws IOException {
        Path file = folder.resolve("new").resolve("report.json");
        JsonReport.write(file, content("model"));
        JsonNode document = new ObjectMapper().readTree(Files.readString(file));
        assertEquals(0.5, document.get("accuracy").asDouble());
        assertEquals(
                new Proportion(3, 6).interval().upper(),
                document.get("interval").get(1).asDouble());
        assertEquals(10, document.get("classes").size());
        assertFalse(document.get("classes").get(7).has("recall"), "undefined");
        assertEquals(2, document.get("confusions").get(0).get("count").asInt());
        assertEquals(15, document.get("reliability").size());
        assertEquals(2, document.get("comparison").get("onlySecondCorrect").asInt());
        assertEquals(
                0.5,
                document.get("robustness")
                        .get("curves")
                        .get("blur")
                        .get(0)
                        .get("accuracy")
                        .asDouble());
    }

    /** Of the three errors (0, 1 and 3), one is marked; of the right answers, another one. */
    @Test
    void marks_areInPageAndDocument() throws Exception {
        ReportContent marked = content("model").withMarked(new MarkedImages(Set.of(1, 2)));
        Document page = parse(HtmlReport.render(marked));
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.contains("1 of the 3 errors is marked as wrongly labeled. Without"), text);
        JsonNode labels = JsonReport.document(marked).get("wrongLabels");
        assertEquals(2, labels.get("marked").asInt());
        assertEquals(1, labels.get("errors").asInt());
        assertEquals(0.5, labels.get("accuracyWithoutMarked").asDouble());
        assertEquals("[1,2]", labels.get("images").toString());
        assertEquals(0.5, JsonReport.document(marked).get("accuracy").asDouble(), "the score counts all images");
        assertFalse(JsonReport.document(content("model")).has("wrongLabels"));
    }

    @Test
    void unwritableFile_isReported() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("report.html");
        assertThrows(UserException.class, () -> ReportFile.ensureWritable(blocked));
        assertThrows(UserException.class, () -> HtmlReport.write(blocked, content("model")));
        assertThrows(UserException.class, () -> ReportFile.ensureWritable(folder));
    }

    private static ReportContent content(String model) {
        EvaluationResults results =
                Results.of(model, LABELS, new int[] {4, 4, 9, 7, 2, 0}, new double[] {0.5, 0.6, 0.9, 0.7, 0.8, 0.95});
        ModelComparison comparison = ModelComparison.of(results, Results.of(model + " 2", LABELS, 9, 9, 9, 7, 2, 1));
        Robustness robustness = new Robustness(
                model,
                "data",
                6,
                1,
                List.of(new RobustnessCurve(
                        Disturbance.BLUR,
                        List.of(
                                new RobustnessCurve.Point(0, new Proportion(3, 6)),
                                new RobustnessCurve.Point(1, new Proportion(1, 6))))),
                true);
        return ReportContent.of(results, Optional.of(comparison), Optional.of(robustness), Instant.EPOCH);
    }

    private static ReportContent only(EvaluationResults results) {
        return ReportContent.of(results, Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
