package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.model.NetworkStore;
import digitpad.network.Preset;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Navigator;
import digitpad.ui.Notices;
import digitpad.ui.UserNetworks;
import digitpad.ui.train.form.PlanInput;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkSelectionTest {
    private static final Preset MINE = Preset.TUTORIAL.withId("mine");

    @TempDir
    private Path folder;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final PlanInput input = new PlanInput();
    private final ObjectProperty<RunPhase> phase = new SimpleObjectProperty<>(RunPhase.IDLE);
    private UserNetworks networks;
    private NetworkSelection selection;

    @BeforeEach
    void create() {
        networks = new UserNetworks(new NetworkStore(folder), background, new Notices(), new Navigator());
    }

    @AfterEach
    void close() {
        background.close();
    }

    private void select() {
        selection = new NetworkSelection(input, networks, phase);
    }

    private void saveAndChoose() throws InterruptedException {
        select();
        networks.saveNew(MINE, saved -> {});
        window.runNext(1);
        input.presetProperty().set(MINE);
    }

    @Test
    void requestFromBefore_isTaken() {
        networks.train(MINE);
        select();
        assertEquals(MINE, input.presetProperty().get());
        assertEquals(Optional.empty(), networks.toTrainProperty().get());
    }

    @Test
    void requestDuringARun_waitsForItsEnd() {
        select();
        phase.set(RunPhase.TRAINING);
        networks.train(MINE);
        assertEquals(Preset.QUICK, input.presetProperty().get());
        phase.set(RunPhase.IDLE);
        assertEquals(MINE, input.presetProperty().get());
    }

    @Test
    void requestForTheChosenNetwork_restoresItsSettings() throws InterruptedException {
        saveAndChoose();
        input.fill(TrainingPlan.of(MINE).withSteps(7));
        networks.train(MINE);
        assertEquals(MINE.recipe().steps(), input.plan().steps());
    }

    @Test
    void chosenNetworkThatIsSavedAgain_isUpdated() throws InterruptedException {
        saveAndChoose();
        input.fill(TrainingPlan.of(MINE).withSeed(77));
        Preset changed = new Preset("mine", MINE.architecture(), Preset.QUICK.recipe());
        networks.replace(changed, saved -> {});
        window.runNext(1);
        assertEquals(changed, input.presetProperty().get());
        assertEquals(Preset.QUICK.recipe().steps(), input.plan().steps());
        assertEquals(77, input.plan().seed());
    }

    @Test
    void chosenNetworkIsKeptDuringARun() throws InterruptedException {
        saveAndChoose();
        phase.set(RunPhase.TRAINING);
        networks.replace(new Preset("mine", MINE.architecture(), Preset.QUICK.recipe()), saved -> {});
        window.runNext(1);
        assertEquals(MINE, input.presetProperty().get());
    }

    @Test
    void renamedNetwork_staysChosen() throws InterruptedException {
        saveAndChoose();
        networks.rename(MINE, "yours", renamed -> {});
        window.runNext(1);
        assertEquals("yours", input.presetProperty().get().id());
    }

    @Test
    void editedNetwork_hasTheSettingsOfTheForm() {
        select();
        input.fill(TrainingPlan.of(Preset.TUTORIAL).withSteps(7));
        selection.edit();
        assertEquals(7, networks.toEditProperty().get().orElseThrow().recipe().steps());
        assertEquals(
                Preset.TUTORIAL.architecture(),
                networks.toEditProperty().get().orElseThrow().architecture());
    }
}
