package digitpad.cli;

import digitpad.evaluation.Evaluation;
import digitpad.evaluation.Evaluator;
import digitpad.evaluation.StrokeEvaluation;
import digitpad.evaluation.Variation;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.report.CsvReport;
import digitpad.evaluation.report.HtmlReport;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.report.ReportFile;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessSettings;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.ink.StrokeSamples;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code evaluate}: scores a model on test images, strokes or other labeled digits. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", paramLabel = "NAME_OR_FILE", descriptionKey = "model", defaultValue = ModelStore.DEFAULT)
    private ModelReference model;

    @Option(names = "--compare", paramLabel = "NAME_OR_FILE", descriptionKey = "evaluate.compare")
    private ModelReference compared;

    @Mixin
    private EvaluationDataOptions dataOptions;

    @Option(names = "--variations", descriptionKey = "evaluate.variations")
    private boolean variations;

    @Option(names = "--robustness", descriptionKey = "evaluate.robustness")
    private boolean robustness;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            descriptionKey = "evaluate.html",
            converter = OutputPathConverter.class)
    private Path html;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            descriptionKey = "evaluate.csv",
            converter = OutputPathConverter.class)
    private Path csv;

    @Mixin
    private JsonOption jsonOption;

    EvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        dataOptions.check(variations ? Optional.of("--variations") : Optional.empty());
        Stream.of(html, csv).flatMap(Stream::ofNullable).forEach(ReportFile::ensureWritable);
        // A wrong model is reported before the images are read, which may have to be downloaded first.
        try (Recognizer recognizer = recognizer(modelName());
                Recognizer other = compared == null ? null : recognizer(compared.nameOrFile())) {
            evaluate(recognizer, Optional.ofNullable(other), dataOptions.read(context));
        }
        return CommandLineProgram.OK;
    }

    /** Returns the model that the user named, or else that of the chosen run, or else the default. */
    private String modelName() {
        boolean isNamed = spec.commandLine().getParseResult().hasMatchedOption("--model");
        return isNamed ? model.nameOrFile() : dataOptions.modelOfRun(context).orElse(model.nameOrFile());
    }

    private Recognizer recognizer(String name) {
        return Recognizer.of(context.engine(), context.models().load(name));
    }

    private void evaluate(Recognizer recognizer, Optional<Recognizer> other, EvaluationDataOptions.Chosen chosen) {
        // Ctrl+C stops the reading. What has been read is still reported.
        try (InterruptHandler interruptHandler = new InterruptHandler()) {
            EvaluationJob job = new EvaluationJob(context.terminal(), interruptHandler);
            EvaluationSet set = chosen.set();
            EvaluationResults results = job.read(recognizer, set);
            Optional<ModelComparison> comparison = other.flatMap(second -> job.compare(results, second));
            ReportContent content = ReportContent.of(results, comparison, Optional.empty(), Instant.now())
                    .withRobustness(test(job, recognizer, other, set))
                    .withMarked(MarkedImages.of(set, context.labelMarks().read(context.terminal()::printNote)));
            print(content, chosen.strokes().map(samples -> strokes(recognizer, samples, results)), job, recognizer);
            save(content);
        }
    }

    /** Tests the robustness of both models, if the user wants that. */
    private List<Robustness> test(
            EvaluationJob job, Recognizer recognizer, Optional<Recognizer> other, EvaluationSet set) {
        return !robustness || set.size() == 0
                ? List.of()
                : Stream.concat(Stream.of(recognizer), other.stream())
                        .flatMap(each -> job.test(each, set, RobustnessSettings.STANDARD).stream())
                        .toList();
    }

    private static StrokeEvaluation strokes(Recognizer recognizer, StrokeSamples samples, EvaluationResults results) {
        return new Evaluator(recognizer).strokes(samples, results);
    }

    private void print(
            ReportContent content, Optional<StrokeEvaluation> strokes, EvaluationJob job, Recognizer recognizer) {
        Map<Variation, Evaluation> varied = variations ? job.vary(recognizer, content.results()) : Map.of();
        if (jsonOption.isJson()) {
            context.terminal().printJson(EvaluationDocument.of(content, strokes, varied));
        } else {
            new EvaluationReport(context.terminal()).print(content, strokes, varied);
        }
    }

    private void save(ReportContent content) {
        if (csv != null) {
            CsvReport.write(csv, content.results().results(), content.marked());
        }
        if (html != null) {
            HtmlReport.write(html, content);
        }
    }
}
