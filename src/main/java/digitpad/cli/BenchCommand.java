package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.dataset.MnistData;
import digitpad.dataset.Split;
import digitpad.engine.EngineReport;
import digitpad.evaluation.Percentiles;
import digitpad.evaluation.ResponseTimeBenchmark;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import digitpad.training.TrainingSpeedBenchmark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code bench}: measures the training speed and the response time on this machine. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(BenchCommand.class);

    private final CommandContext context;

    @Mixin
    private DataOptions dataOptions;

    @Mixin
    private JsonOption jsonOption;

    /** The document that {@code --json} prints. */
    @JsonPropertyOrder({"trainImagesPerSecond", "replyMillis", "replyMillisByModel", "backend"})
    record Result(
            double trainImagesPerSecond,
            Percentiles replyMillis,
            Map<String, Percentiles> replyMillisByModel,
            EngineReport backend) {}

    BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        MnistData digits = context.data(dataOptions);
        ProgressLine progress = new ProgressLine(context.terminal());
        double rate = TrainingSpeedBenchmark.run(
                context.engine(),
                Split.of(digits.training()).training(),
                step -> progress.show(
                        TEXT.get("bench.progress", step, TrainingSpeedBenchmark.steps()),
                        step / (double) TrainingSpeedBenchmark.steps()));
        progress.clear();
        Map<String, Percentiles> responseTimes = new LinkedHashMap<>();
        for (String model : ModelStore.shipped()) {
            try (Recognizer recognizer =
                    Recognizer.of(context.engine(), context.models().load(model))) {
                responseTimes.put(model, ResponseTimeBenchmark.run(recognizer));
            }
        }
        Result result = new Result(
                rate,
                responseTimes.get(ModelStore.DEFAULT),
                responseTimes,
                context.engine().report());
        if (jsonOption.isJson()) {
            context.terminal().printJson(result);
        } else {
            print(result);
        }
        return CommandLineProgram.OK;
    }

    private void print(Result result) {
        EngineReport backend = result.backend();
        context.terminal().printResult(TEXT.get("bench.rate", result.trainImagesPerSecond()));
        result.replyMillisByModel()
                .forEach((model, time) ->
                        context.terminal().printResult(TEXT.get("bench.response", model, time.p50(), time.p99())));
        context.terminal()
                .printResult(TEXT.get(
                        "bench.backend",
                        backend.name(),
                        backend.blas(),
                        backend.convolution(),
                        backend.threads(),
                        backend.mode()));
    }
}
