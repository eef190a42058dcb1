package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.Split;
import digitpad.engine.Engine;
import digitpad.engine.EngineName;
import digitpad.engine.EngineReport;
import digitpad.evaluation.Percentiles;
import digitpad.evaluation.ResponseTimeBenchmark;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import digitpad.training.TrainingLoad;
import digitpad.training.TrainingSpeedBenchmark;
import digitpad.training.TrainingSpeedBenchmark.Speed;
import digitpad.training.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code bench}: measures the training speed and the response time of the engines on this machine. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(BenchCommand.class);

    private final CommandContext context;

    @Mixin
    private DataOptions dataOptions;

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "bench.preset", defaultValue = "tutorial")
    private String preset;

    @Option(names = "--batch-size", paramLabel = "N", descriptionKey = "train.batch-size")
    private Integer batchSize;

    @Option(names = "--profile", descriptionKey = "bench.profile")
    private boolean profile;

    @Mixin
    private JsonOption jsonOption;

    /** The document that {@code --json} prints. */
    record Result(String preset, int batchSize, List<EngineResult> engines) {}

    /**
     * The figures of one engine.
     *
     * @param ratio its training speed divided by that of the last engine
     * @param replyMillis response times back to back, by model
     * @param replyMillisWithPauses the same after pauses
     * @param replyMillisWhileTraining the same after pauses while the engine trains at full speed
     * @param operationMillis the time of each operation of a training step; null unless asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "trainImagesPerSecond",
        "slowest",
        "fastest",
        "ratio",
        "replyMillis",
        "replyMillisWithPauses",
        "replyMillisWhileTraining"
    })
    record EngineResult(
            double trainImagesPerSecond,
            double slowest,
            double fastest,
            double ratio,
            Map<String, Percentiles> replyMillis,
            Map<String, Percentiles> replyMillisWithPauses,
            Map<String, Percentiles> replyMillisWhileTraining,
            Map<String, Double> operationMillis,
            EngineReport backend) {}

    BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        TrainingPlan plan = plan();
        LabeledImages images = Split.of(context.data(dataOptions).training()).training();
        List<Engine> engines = context.engine().usable();
        List<Speed> speeds = speeds(engines, plan, images);
        List<EngineResult> results = new ArrayList<>();
        for (int i = 0; i < engines.size(); i++) {
            results.add(result(engines.get(i), speeds.get(i), plan, images));
        }
        Result result = new Result(plan.preset().id(), plan.batchSize(), results);
        if (jsonOption.isJson()) {
            context.terminal().printJson(result);
        } else {
            print(result);
        }
        return CommandLineProgram.OK;
    }

    private TrainingPlan plan() {
        TrainingPlan plan = TrainingPlan.of(PlanOptions.presetOf(preset));
        return batchSize == null ? plan : plan.withBatchSize(batchSize);
    }

    private List<Speed> speeds(List<Engine> engines, TrainingPlan plan, LabeledImages images) {
        ProgressLine progress = new ProgressLine(context.terminal());
        int steps = TrainingSpeedBenchmark.steps(engines.size());
        List<Speed> speeds = TrainingSpeedBenchmark.run(
                engines,
                plan,
                images,
                step -> progress.show(TEXT.get("bench.progress", step, steps), step / (double) steps));
        progress.clear();
        return speeds;
    }

    private EngineResult result(Engine engine, Speed speed, TrainingPlan plan, LabeledImages images) {
        Map<String, Percentiles> backToBack = responseTimes(engine, ResponseTimeBenchmark::backToBack);
        Map<String, Percentiles> withPauses = responseTimes(engine, ResponseTimeBenchmark::withPauses);
        Map<String, Percentiles> whileTraining;
        TrainingLoad load = TrainingLoad.start(engine, plan, images);
        try {
            whileTraining = responseTimes(engine, ResponseTimeBenchmark::withPauses);
        } finally {
            load.close();
        }
        return new EngineResult(
                speed.imagesPerSecond(),
                speed.slowest(),
                speed.fastest(),
                speed.ratio(),
                backToBack,
                withPauses,
                whileTraining,
                profile ? TrainingSpeedBenchmark.operations(engine, plan, images) : null,
                engine.report());
    }

    private Map<String, Percentiles> responseTimes(Engine engine, Function<Recognizer, Percentiles> benchmark) {
        Map<String, Percentiles> times = new LinkedHashMap<>();
        for (String model : ModelStore.shipped()) {
            try (Recognizer recognizer = Recognizer.of(engine, context.models().load(model))) {
                times.put(model, benchmark.apply(recognizer));
            }
        }
        return times;
    }

    private void print(Result result) {
        print(TEXT.get("bench.network", result.preset(), result.batchSize()));
        int last = result.engines().size() - 1;
        for (int i = 0; i <= last; i++) {
            print(result.engines().get(i));
            if (i < last) {
                EngineName slower = result.engines().get(last).backend().engine();
                print(TEXT.get("bench.ratio", result.engines().get(i).ratio(), slower.title()));
            }
        }
    }

    private void print(EngineResult result) {
        EngineReport backend = result.backend();
        String libraries = Stream.of(backend.name(), backend.blas(), backend.convolution())
                .distinct()
                .collect(Collectors.joining(", "));
        print(TEXT.get("bench.engine", backend.engine().title(), libraries, backend.threads(), backend.mode()));
        print(TEXT.get("bench.rate", result.trainImagesPerSecond(), result.slowest(), result.fastest()));
        result.replyMillis().forEach((model, time) -> {
            Percentiles pauses = result.replyMillisWithPauses().get(model);
            Percentiles training = result.replyMillisWhileTraining().get(model);
            print(TEXT.get("bench.response", model, time.p50(), time.p99(), pauses.p50(), pauses.p99()));
            print(TEXT.get("bench.response.training", training.p50(), training.p99()));
        });
        if (result.operationMillis() != null) {
            result.operationMillis()
                    .forEach((operation, millis) -> print(TEXT.get("bench.operation", millis, operation)));
        }
    }

    private void print(String line) {
        context.terminal().printResult(line);
    }
}
