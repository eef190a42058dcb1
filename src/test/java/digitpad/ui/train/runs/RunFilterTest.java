package digitpad.ui.train.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.SampleData;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.train.runs.RunFilter.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilterTest {
    @TempDir
    private Path folder;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private RunStore store;
    private RunsViewModel runs;
    private RunFilter filter;

    @BeforeEach
    void createRuns() throws InterruptedException {
        Notices notices = new Notices();
        store = new RunStore(folder.resolve("runs"));
        ModelStore models = new ModelStore(folder.resolve("models"));
        create("first", Preset.QUICK);
        create("second", Preset.TUTORIAL);
        create("third", Preset.QUICK);
        runs = new RunsViewModel(store, models, new ActiveModel(models, background, notices), background, notices);
        filter = runs.filter();
        refresh();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void choicesAreAllNetworksAndEachOne() {
        assertEquals(
                List.of(
                        new Choice(Optional.empty(), 3, 3),
                        new Choice(Optional.of("quick"), 2, 3),
                        new Choice(Optional.of("tutorial"), 1, 3)),
                filter.choicesProperty().get());
        assertEquals(List.of("third", "second", "first"), names());
    }

    @Test
    void filterStaysWhenRunsAreRefreshed() throws InterruptedException {
        filter.choose(Optional.of("quick"));
        assertEquals(List.of("third", "first"), names());
        create("fourth", Preset.QUICK);
        create("fifth", Preset.BEST);
        refresh();
        assertEquals(List.of("fourth", "third", "first"), names());
        assertEquals(
                new Choice(Optional.of("quick"), 3, 5), filter.chosenProperty().get());
        assertEquals(5, runs.runs().size());
    }

    @Test
    void networkWithoutRunsFallsBackToAll() throws InterruptedException {
        filter.choose(Optional.of("tutorial"));
        assertEquals(List.of("second"), names());
        runs.delete(filter.shown().get(0));
        window.runNext(1);
        assertEquals(new Choice(Optional.empty(), 2, 2), filter.chosenProperty().get());
        assertEquals(List.of("third", "first"), names());
        filter.choose(Optional.of("tutorial"));
        assertEquals(List.of("third", "first"), names());
    }

    @Test
    void hiddenRunStaysCompared() throws InterruptedException {
        RunSummary second = runs.runs().get(1);
        runs.compared().add(second.id());
        filter.choose(Optional.of("quick"));
        refresh();
        assertEquals(Set.of(second.id()), runs.compared());
    }

    private void create(String name, Preset preset) {
        store.create(name, TrainingPlan.of(preset), DataSources.of(folder), TrainingData.of(SampleData.inMemory()));
    }

    private void refresh() throws InterruptedException {
        runs.refresh();
        window.runNext(1);
    }

    private List<String> names() {
        return filter.shown().stream().map(run -> run.record().name()).toList();
    }
}
