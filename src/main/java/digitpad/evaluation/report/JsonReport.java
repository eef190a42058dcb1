package digitpad.evaluation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.marks.MarkedScore;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessCurve;
import digitpad.evaluation.score.ClassScore;
import digitpad.evaluation.score.Confusion;
import digitpad.evaluation.score.CoverageCurve;
import digitpad.evaluation.score.Proportion;
import digitpad.evaluation.score.ReliabilityBin;
import digitpad.evaluation.score.Score;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All figures of a report as a JSON document. Undefined figures are left out. */
public final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Points of the coverage curve, which would otherwise be as long as the list of images. */
    private static final int COVERAGE_POINTS = 100;

    private JsonReport() {}

    /**
     * Writes the document.
     *
     * @throws UserException if the file cannot be written
     */
    public static void write(Path file, ReportContent content) {
        try {
            ReportFile.write(file, JSON.writeValueAsString(document(content)) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report cannot be written as JSON", e);
        }
    }

    /** Returns the document. */
    public static ObjectNode document(ReportContent content) {
        Score score = content.score();
        ObjectNode document = NODES.objectNode();
        document.put("model", content.results().model());
        document.put("dataset", content.results().set().name());
        document.put("images", score.accuracy().total());
        document.put("correct", score.accuracy().count());
        if (!content.results().isComplete()) {
            document.put("complete", false);
        }
        if (score.accuracy().total() > 0) {
            document.put("accuracy", score.accuracy().share());
            document.set("interval", interval(score.accuracy()));
            document.put("errors", score.errors());
            document.put("calibrationError", score.calibrationError());
            document.put("rejected", score.rejected());
            document.set("confusion", confusion(score));
            document.set("classes", classes(score));
            document.set("confusions", confusions(score));
            document.set("reliability", reliability(score));
            document.set("coverage", coverage(score));
        } else {
            document.put("rejected", 0);
        }
        content.markedScore().ifPresent(marked -> document.set("wrongLabels", wrongLabels(marked, content)));
        content.comparison()
                .ifPresent(comparison -> document.set("comparison", comparison(comparison, content.robustness())));
        of(content.results().model(), content.robustness())
                .ifPresent(robustness -> document.set("robustness", robustness(robustness)));
        return document;
    }

    private static Optional<Robustness> of(String model, List<Robustness> tested) {
        return tested.stream().filter(each -> each.model().equals(model)).findFirst();
    }

    private static ArrayNode interval(Proportion proportion) {
        Proportion.Interval interval = proportion.interval();
        return NODES.arrayNode().add(interval.lower()).add(interval.upper());
    }

    private static ArrayNode confusion(Score score) {
        ArrayNode rows = NODES.arrayNode();
        for (int[] row : score.confusion().toArray()) {
            ArrayNode counts = rows.addArray();
            for (int count : row) {
                counts.add(count);
            }
        }
        return rows;
    }

    private static ArrayNode classes(Score score) {
        ArrayNode classes = NODES.arrayNode();
        for (ClassScore each : score.classes()) {
            ObjectNode node = classes.addObject()
                    .put("digit", each.digit())
                    .put("support", each.support())
                    .put("answered", each.answered())
                    .put("correct", each.correct());
            putDefined(node, "precision", each.precision());
            putDefined(node, "recall", each.recall());
            putDefined(node, "f1", each.f1());
        }
        return classes;
    }

    private static ArrayNode confusions(Score score) {
        ArrayNode confusions = NODES.arrayNode();
        for (Confusion each : score.confusions()) {
            confusions
                    .addObject()
                    .put("label", each.label())
                    .put("answer", each.answer())
                    .put("count", each.count());
        }
        return confusions;
    }

    private static ArrayNode reliability(Score score) {
        ArrayNode bins = NODES.arrayNode();
        for (ReliabilityBin each : score.reliability().bins()) {
            ObjectNode node = bins.addObject()
                    .put("from", each.from())
                    .put("to", each.to())
                    .put("count", each.count());
            putDefined(node, "confidence", each.confidence());
            putDefined(node, "accuracy", each.accuracy());
        }
        return bins;
    }

    private static ArrayNode coverage(Score score) {
        ArrayNode points = NODES.arrayNode();
        for (CoverageCurve.Point each : score.coverage().sampled(COVERAGE_POINTS)) {
            points.addObject()
                    .put("threshold", each.threshold())
                    .put("coverage", each.coverage())
                    .put("accuracy", each.accuracy());
        }
        return points;
    }

    private static ObjectNode wrongLabels(MarkedScore marked, ReportContent content) {
        ObjectNode node = NODES.objectNode().put("marked", marked.marked()).put("errors", marked.markedErrors());
        putDefined(node, "accuracyWithoutMarked", marked.others().share());
        ArrayNode images = node.putArray("images");
        content.marked().indices().stream().sorted().forEach(images::add);
        return node;
    }

    private static ObjectNode comparison(ModelComparison comparison, List<Robustness> tested) {
        ObjectNode node = NODES.objectNode()
                .put("model", comparison.second())
                .put("accuracy", comparison.secondAccuracy().share());
        node.set("interval", interval(comparison.secondAccuracy()));
        node.put("bothCorrect", comparison.bothCorrect())
                .put("onlyFirstCorrect", comparison.onlyFirstCorrect().size())
                .put("onlySecondCorrect", comparison.onlySecondCorrect().size())
                .put("bothWrongDifferently", comparison.bothWrongDifferently().size())
                .put("bothWrongAlike", comparison.bothWrongAlike())
                .put("pValue", comparison.pValue())
                .put("significant", comparison.isSignificant());
        // A model that is compared with itself was tested once.
        of(comparison.second(), tested).ifPresent(robustness -> node.set("robustness", robustness(robustness)));
        return node;
    }

    private static ObjectNode robustness(Robustness robustness) {
        ObjectNode node = NODES.objectNode().put("images", robustness.images()).put("seed", robustness.seed());
        if (!robustness.isComplete()) {
            node.put("complete", false);
        }
        ObjectNode curves = node.putObject("curves");
        for (RobustnessCurve curve : robustness.curves()) {
            ArrayNode points = curves.putArray(curve.disturbance().id());
            for (RobustnessCurve.Point point : curve.points()) {
                points.addObject()
                        .put("strength", point.strength())
                        .put("accuracy", point.accuracy().share())
                        .set("interval", interval(point.accuracy()));
            }
        }
        return node;
    }

    private static void putDefined(ObjectNode node, String name, double value) {
        if (!Double.isNaN(value)) {
            node.put(name, value);
        }
    }
}
