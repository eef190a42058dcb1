package digitpad;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes runs that were stopped and whose model is saved. */
public final class EndedRun {
    private EndedRun() {}

    /** Makes a run and its model of the same name, with a checkpoint of that size. */
    public static RunFolder create(RunStore runs, ModelStore models, String name, int bytes) throws IOException {
        models.save(TestModels.untrained(name, name.hashCode()));
        RunFolder run = runs.create(
                name,
                TrainingPlan.of(Preset.QUICK),
                DataSources.of(Path.of("sample")),
                TrainingData.of(SampleData.inMemory()));
        Files.write(run.folder().resolve("checkpoint-250.zip"), new byte[bytes]);
        ObjectMapper json = new ObjectMapper();
        ObjectNode record = (ObjectNode) json.readTree(run.recordFile().toFile());
        record.put("state", "STOPPED").put("stepsDone", 250).put("model", name);
        json.writeValue(run.recordFile().toFile(), record);
        return run;
    }
}
