package digitpad.fuzz;

import digitpad.SampleData;
import digitpad.files.Sha256;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Intact files of a run. */
final class RunSamples {
    private static final String HEADER = """
            {"format":1,"stepsDone":250,"elapsedMillis":1000,"parameters":%d,"updater":0,\
            "dropoutRoot":4,"dropoutNode":5,"batchState":6,"sha256":"%s"}
            """;

    private RunSamples() {}

    static RunFolder create(RunStore store) {
        return store.create(
                "mine",
                TrainingPlan.of(Preset.QUICK),
                DataSources.of(Path.of("sample")),
                TrainingData.of(SampleData.inMemory()));
    }

    static List<Sample> checkpoints(RunFolder run) {
        int parameters = run.record().plan().preset().architecture().parameterCount();
        byte[] values = new byte[parameters * Float.BYTES];
        String header = HEADER.formatted(parameters, Sha256.of(values));
        List<ZipSample.Entry> entries = List.of(
                new ZipSample.Entry("checkpoint.json", Sample.json(header.getBytes(StandardCharsets.UTF_8))),
                new ZipSample.Entry("values.f32", Sample.binary(values)));
        // Compressed zeros are small, which makes more cases possible.
        return List.of(new ZipSample(true, entries));
    }

    static List<Sample> histories() {
        String lines = IntStream.range(0, 40)
                .mapToObj(step -> step + ",loss," + 2.5 / (step + 1) + "\n" + step + ",training,0.5\n")
                .collect(Collectors.joining());
        return List.of(Sample.text("step,measure,value\n" + lines));
    }

    static List<Sample> records(RunFolder run) throws Exception {
        return List.of(Sample.json(Files.readAllBytes(run.recordFile())));
    }
}
