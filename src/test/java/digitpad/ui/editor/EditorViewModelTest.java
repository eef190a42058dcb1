package digitpad.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.model.NetworkFile;
import digitpad.model.NetworkStore;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.network.StartingPoint;
import digitpad.network.draft.LayerKind;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Navigator;
import digitpad.ui.Notices;
import digitpad.ui.UserNetworks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorViewModelTest {
    @TempDir
    private Path folder;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private NetworkStore store;
    private UserNetworks networks;
    private EditorViewModel editor;

    @BeforeEach
    void open() {
        store = new NetworkStore(folder);
        networks = new UserNetworks(store, background, notices, new Navigator());
        editor = new EditorViewModel(networks);
    }

    @AfterEach
    void close() {
        background.close();
    }

    private void save(String name) throws InterruptedException {
        editor.nameProperty().set(name);
        editor.save();
        window.runNext(1);
    }

    @Test
    void startingPoint_isTrainedWithoutSaving() {
        editor.open(StartingPoint.all().get(3).preset());
        editor.nameProperty().set("");
        editor.train();
        assertEquals(
                Optional.of(StartingPoint.all().get(3).preset()),
                networks.toTrainProperty().get());
        assertEquals(List.of(), store.list());
    }

    @Test
    void changedStartingPoint_isSavedBeforeTraining() throws InterruptedException {
        editor.open(Preset.TUTORIAL);
        assertEquals("my network", editor.nameProperty().get());
        editor.draft().remove(0);
        editor.train();
        window.runNext(1);
        assertEquals(store.list().get(0), networks.toTrainProperty().get().orElseThrow());
        assertEquals("my network", store.list().get(0).id());
        assertFalse(editor.unsavedProperty().get());
        assertTrue(editor.saveRefusalProperty().get().isPresent());
    }

    @Test
    void savedNetwork_isReplacedByItsNextVersion() throws InterruptedException {
        save("mine");
        editor.draft().add(LayerKind.ACTIVATION);
        editor.save();
        window.runNext(1);
        assertEquals(1, store.list().size());
        assertEquals(
                editor.draft().draft().network("mine").architecture(),
                store.load("mine").architecture());
        assertEquals(List.of(store.load("mine")), networks.saved());
    }

    @Test
    void nameOfAnotherNetwork_isRefused() throws InterruptedException {
        save("mine");
        editor.open(Preset.QUICK);
        editor.draft().remove(0);
        for (String name : List.of("mine", "tutorial", "", "a/b")) {
            editor.nameProperty().set(name);
            assertTrue(editor.problemProperty().get().isPresent(), name);
            assertFalse(editor.nameValidProperty().get(), name);
            editor.save();
            editor.train();
        }
        assertEquals(Preset.TUTORIAL.architecture(), store.load("mine").architecture());
        assertEquals(1, store.list().size());
        assertEquals(Optional.empty(), networks.toTrainProperty().get());
    }

    @Test
    void newNetworkGetsAFreeName() throws InterruptedException {
        save("my network");
        editor.open(Preset.QUICK);
        assertEquals("my network-2", editor.nameProperty().get());
    }

    @Test
    void anotherRecipe_isAnUnsavedChange() throws InterruptedException {
        save("mine");
        Preset saved = store.load("mine");
        editor.open(new Preset("mine", saved.architecture(), Preset.BEST.recipe()));
        assertEquals(Optional.of(saved), editor.savedProperty().get());
        assertTrue(editor.unsavedProperty().get());
        editor.draft().undo();
        assertFalse(editor.unsavedProperty().get());
    }

    @Test
    void oldVersion_doesNotReplaceTheSavedNetwork() throws InterruptedException {
        save("mine");
        editor.open(new Preset("mine", Preset.QUICK.architecture(), Preset.QUICK.recipe()));
        assertEquals(Optional.empty(), editor.savedProperty().get());
        assertEquals("mine-2", editor.nameProperty().get());
    }

    @Test
    void renamedNetwork_keepsUnsavedChanges() throws InterruptedException {
        save("mine");
        editor.draft().remove(0);
        assertFalse(editor.isFreeName("mine"));
        assertTrue(editor.isFreeName("yours"));
        editor.rename("yours");
        window.runNext(1);
        assertEquals("yours", editor.nameProperty().get());
        assertEquals(Preset.TUTORIAL.architecture(), store.load("yours").architecture());
        assertTrue(editor.unsavedProperty().get());
        editor.save();
        window.runNext(1);
        assertEquals(List.of("yours"), store.list().stream().map(Preset::id).toList());
    }

    @Test
    void deletedNetwork_isRestoredOrSavedAgain() throws InterruptedException {
        save("mine");
        editor.delete();
        window.runNext(1);
        assertEquals(List.of(), store.list());
        assertTrue(editor.unsavedProperty().get());
        editor.undoDelete();
        window.runNext(1);
        assertEquals("mine", store.list().get(0).id());
        assertFalse(editor.unsavedProperty().get());
        editor.delete();
        window.runNext(1);
        editor.save();
        window.runNext(1);
        assertEquals("mine", store.list().get(0).id());
    }

    @Test
    void duplicateIsOpened() throws InterruptedException {
        save("mine");
        editor.duplicate();
        window.runNext(1);
        assertEquals("mine-2", editor.savedProperty().get().orElseThrow().id());
        assertEquals(2, store.list().size());
    }

    @Test
    void misfit_isNeitherSavedNorTrained() throws InterruptedException {
        int output = editor.draft().draft().layers().size() - 1;
        editor.draft().selectedProperty().set(output);
        editor.draft().add(LayerKind.CONVOLUTION);
        assertTrue(editor.problemProperty().get().isPresent());
        editor.save();
        editor.train();
        assertEquals(Optional.empty(), networks.toTrainProperty().get());
        editor.draft().fix();
        assertEquals(Optional.empty(), editor.problemProperty().get());
        save("mine");
        assertEquals(1, store.list().size());
    }

    @Test
    void wrongText_preventsSavingUntilCorrected() {
        editor.draft().remove(0);
        editor.draft().setInputProblem("layer-0-maps", Optional.of("wrong"));
        assertEquals(Optional.of("wrong"), editor.saveRefusalProperty().get());
        editor.draft().setInputProblem("layer-0-maps", Optional.empty());
        assertEquals(Optional.empty(), editor.saveRefusalProperty().get());
    }

    @Test
    void outputIsNeitherMovedRemovedNorCopied() {
        int output = editor.draft().draft().layers().size() - 1;
        editor.draft().remove(output);
        editor.draft().duplicate(output);
        editor.draft().move(output, 0);
        editor.draft().move(0, output);
        editor.draft().move(0, -1);
        assertTrue(editor.draft().historyProperty().get().past().isEmpty());
    }

    @Test
    void unreadableFile_isReportedAndNotImported() throws InterruptedException {
        networks.importFile(folder.resolve("none.json"), network -> editor.open(network));
        window.runNext(1);
        assertTrue(notices.currentProperty().get().isPresent());
        assertEquals(List.of(), store.list());
    }

    @Test
    void duplicateOfChangedNetwork_keepsTheChanges() throws InterruptedException {
        save("mine");
        editor.draft().remove(0);
        Preset changed = editor.draft().draft().network("mine-2");
        editor.duplicate();
        window.runNext(1);
        assertEquals(changed, store.load("mine-2"));
        assertEquals(Preset.TUTORIAL.architecture(), store.load("mine").architecture());
        assertFalse(editor.unsavedProperty().get());
        assertFalse(editor.draft().historyProperty().get().past().isEmpty());
    }

    @Test
    void undoneDelete_keepsUnsavedChanges() throws InterruptedException {
        save("mine");
        editor.draft().remove(0);
        Preset changed = editor.draft().draft().network("mine");
        editor.delete();
        window.runNext(1);
        editor.undoDelete();
        window.runNext(1);
        assertEquals(changed, editor.draft().draft().network("mine"));
        assertTrue(editor.unsavedProperty().get());
        assertEquals("mine", editor.savedProperty().get().orElseThrow().id());
    }

    @Test
    void lateSave_doesNotChangeTheNextNetwork() throws InterruptedException {
        editor.nameProperty().set("mine");
        editor.save();
        editor.open(Preset.QUICK);
        window.runNext(1);
        assertEquals(Optional.empty(), editor.savedProperty().get());
        assertEquals("my network", editor.nameProperty().get());
        assertEquals("mine", store.list().get(0).id());
    }

    @Test
    void secondSaveWhileSaving_isRefused() throws InterruptedException {
        editor.nameProperty().set("mine");
        editor.save();
        assertEquals(
                Optional.of("The network is being saved."),
                editor.saveRefusalProperty().get());
        editor.save();
        window.runNext(1);
        assertEquals(1, store.list().size());
        assertEquals(
                Optional.of("There is nothing to save."),
                editor.saveRefusalProperty().get());
    }

    @Test
    void nameTypedWhileSaving_stays() throws InterruptedException {
        editor.nameProperty().set("mine");
        editor.save();
        editor.nameProperty().set("mine too");
        window.runNext(1);
        assertEquals("mine too", editor.nameProperty().get());
        assertEquals("mine", editor.savedProperty().get().orElseThrow().id());
    }

    @Test
    void startingPointWithAnotherRecipe_isSavedFirst() throws InterruptedException {
        Preset changed = new Preset("tutorial", Preset.TUTORIAL.architecture(), Preset.QUICK.recipe());
        editor.open(changed);
        assertTrue(editor.unsavedProperty().get());
        editor.train();
        window.runNext(1);
        assertEquals(
                Preset.QUICK.recipe().steps(),
                networks.toTrainProperty().get().orElseThrow().recipe().steps());
        assertEquals(1, store.list().size());
    }

    @Test
    void networkBeingChanged_isNotOpenedAgain() {
        editor.open(Preset.TUTORIAL);
        assertFalse(editor.isBeingChanged(Preset.TUTORIAL));
        editor.draft().remove(0);
        assertTrue(editor.isBeingChanged(Preset.TUTORIAL));
        assertFalse(editor.isBeingChanged(Preset.QUICK));
    }

    @Test
    void fileWithImpossibleRecipe_isRefused() throws Exception {
        Path file = Files.createDirectory(folder.resolve("elsewhere")).resolve("big.json");
        Preset big = new Preset(
                "big",
                Preset.TUTORIAL.architecture(),
                new Recipe(
                        10,
                        20_000,
                        Optimizer.ADAM,
                        1e-3,
                        Schedule.CONSTANT,
                        0.0,
                        Augmentation.NONE,
                        Mixture.DIGITS_ONLY,
                        0,
                        0));
        NetworkFile.write(file, big);
        networks.importFile(file, network -> editor.open(network));
        window.runNext(1);
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains("big"));
        assertEquals(List.of(), store.list());
        networks.edit(big);
        assertEquals(Optional.empty(), networks.toEditProperty().get());
    }

    @Test
    void failedWrite_leavesTheNetworkUnsaved() throws Exception {
        Files.delete(folder);
        Files.writeString(folder, "not a folder");
        editor.draft().remove(0);
        editor.nameProperty().set("mine");
        editor.save();
        window.runNext(1);
        assertTrue(notices.currentProperty().get().isPresent());
        assertTrue(editor.unsavedProperty().get());
        assertEquals(Optional.empty(), editor.saveRefusalProperty().get());
        Files.delete(folder);
        Files.createDirectory(folder);
    }
}
