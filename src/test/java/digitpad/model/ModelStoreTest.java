package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelStoreTest {
    private static Model model;

    @TempDir
    Path home;

    @BeforeAll
    static void build() {
        model = TestModels.untrained("mine", 1);
    }

    @Test
    void shippedModelsAreListedWithoutAFolder() {
        ModelStore store = store();
        assertEquals(List.of("best", "tutorial"), store.names());
        ModelInfo best = store.load("best").info();
        assertEquals(Preset.BEST.id(), best.preset());
        assertEquals(Preset.BEST.architecture(), best.architecture());
        assertTrue(best.training().dataset().startsWith("MNIST + pendigits-orig.tra + unipen-digits.unp"));
        ModelInfo tutorial = store.load("tutorial").info();
        assertEquals(Preset.TUTORIAL.id(), tutorial.preset());
        assertEquals(Preset.TUTORIAL.architecture(), tutorial.architecture());
        assertEquals("MNIST", tutorial.training().dataset());
        assertFalse(Files.exists(home.resolve("models")), "listing must not create the folder");
    }

    @Test
    void savedModelIsListedAndLoaded() {
        ModelStore store = store();
        store.save(model);
        assertEquals(shippedAnd("mine"), store.names());
        assertEquals(model.parameters(), store.load("mine").parameters());
    }

    @Test
    void load_acceptsAPath() {
        Path file = home.resolve("elsewhere/x.digitpad");
        ModelFile.write(file, model);
        assertEquals(model.info(), store().load(file.toString()).info());
    }

    @Test
    void fileName_overridesTheNameInTheManifest() throws IOException {
        Path file = store().save(model);
        Files.move(file, file.resolveSibling("renamed.digitpad"));
        assertEquals("renamed", store().load("renamed").info().name());
        assertTrue(store().names().contains("renamed"));
    }

    @Test
    void importModel_usesTheFileNameAsName() {
        ModelStore store = store();
        Path file = home.resolve("elsewhere/ada.digitpad");
        ModelFile.write(file, model);
        assertEquals("ada", importFrom(store, file).info().name());
        assertEquals(model.parameters(), store.load("ada").parameters());
        assertEquals("ada", importFrom(store, file).info().name(), "the same model must be imported only once");
        assertEquals(shippedAnd("ada"), store.names());
    }

    @Test
    void importModel_takenName_addsANumber() {
        ModelStore store = store();
        Path file = home.resolve("elsewhere/ada.digitpad");
        ModelFile.write(file, model);
        importFrom(store, file);
        ModelFile.write(file, TestModels.untrained("mine", 2));
        assertEquals("ada-2", importFrom(store, file).info().name());
        assertEquals(model.parameters(), store.load("ada").parameters());
    }

    @Test
    void importModel_invalidName_usesThePreset() {
        Path file = home.resolve("elsewhere/(1)!.digitpad");
        ModelFile.write(file, TestModels.untrained(Preset.TUTORIAL, "mine", 1));
        assertEquals("tutorial-2", importFrom(store(), file).info().name());
    }

    @Test
    void importModel_storedFile_isNotCopied() {
        ModelStore store = store();
        Path file = store.save(model);
        ImportedModel imported = store.importModel(store.read(file), file);
        assertEquals("mine", imported.model().info().name());
        assertFalse(imported.added());
        assertEquals(shippedAnd("mine"), store.names());
    }

    @Test
    void freeName_addsTheNextFreeNumber() {
        ModelStore store = store();
        assertEquals("mine", store.freeName("mine"));
        assertEquals("tutorial-2", store.freeName("tutorial"));
        store.save(model);
        assertEquals("mine-2", store.freeName("mine"));
        store.save(model.withName("mine-2"));
        assertEquals("mine-3", store.freeName("mine"));
        String longest = "a".repeat(ModelName.MAX_LENGTH);
        store.save(model.withName(longest));
        assertEquals("a".repeat(ModelName.MAX_LENGTH - 2) + "-2", store.freeName(longest));
    }

    @Test
    void freeName_doesNotSplitASurrogatePair() {
        String longest = "a" + "\uD840\uDC00".repeat(29) + "b";
        assertEquals(ModelName.MAX_LENGTH, longest.length());
        ModelStore store = store();
        store.save(model.withName(longest));
        String free = store.freeName(longest);
        assertEquals("a" + "\uD840\uDC00".repeat(28) + "-2", free);
        store.save(model.withName(free));
    }

    @Test
    void userModelsAreSortedByDateAndName() {
        ModelStore store = store();
        store.save(dated("b", "2026-01-02T00:00:00Z"));
        store.save(dated("a", "2026-01-02T00:00:00Z"));
        store.save(dated("old", "2026-01-01T00:00:00Z"));
        store.save(dated("new", "2026-01-03T00:00:00Z"));
        assertEquals(shippedAnd("new", "a", "b", "old"), store.names());
    }

    @Test
    void nameReservedOnWindows_isRejected() {
        UserException exception = assertThrows(UserException.class, () -> store().freeName("aux"));
        assertEquals(
                "A model cannot be called \"aux\", a reserved name on Windows. Choose another name.",
                exception.getMessage());
        assertTrue(ModelName.isValid("console") && ModelName.isValid("com10") && ModelName.isValid("my con"));
    }

    @Test
    void unusableFolder_leavesTheShippedModels() throws IOException {
        Files.createFile(home.resolve("models"));
        ModelStore store = store();
        assertEquals(shippedAnd(), store.names());
        UserException exception = assertThrows(UserException.class, () -> store.save(model));
        assertTrue(exception.getMessage().contains("cannot be saved"), exception.getMessage());
    }

    @Test
    void save_nameOfAShippedModel_addsANumber() {
        Path file = store().save(model.withName("tutorial"));
        assertEquals("tutorial-2", ModelFile.read(file).info().name());
        assertEquals("tutorial-2", ModelFile.nameOf(file));
    }

    @Test
    void save_takenName_addsANumber() {
        Path first = store().save(model);
        Path second = store().save(TestModels.untrained("mine", 2));
        assertEquals("mine-2", ModelFile.nameOf(second));
        assertEquals(model.parameters(), ModelFile.read(first).parameters());
    }

    @Test
    void save_brokenLink_isNotReplaced() throws IOException {
        Path file = store().save(model);
        Path link = Files.createSymbolicLink(file.resolveSibling("linked.digitpad"), home.resolve("missing"));
        assertEquals("linked-2", ModelFile.nameOf(store().save(model.withName("linked"))));
        assertTrue(Files.isSymbolicLink(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x", "a/b", "a\\b", "", " ", ".hidden", "a:b", "nul\0", "ends.", "x\n", "con", "Nul.old", "COM1"
            })
    void invalidFileName_isRejected(String name) {
        assertThrows(UserException.class, () -> store().save(model.withName(name)));
        assertThrows(UserException.class, () -> store().load(name));
    }

    @Test
    void unknownModel_isReportedWithTheAvailableOnes() {
        UserException exception = assertThrows(UserException.class, () -> store().load("nobody"));
        assertEquals(
                "There is no model or file called \"nobody\". Available models: best, tutorial.",
                exception.getMessage());
    }

    @Test
    void brokenFile_doesNotHideOtherModels() throws IOException {
        ModelStore store = store();
        Path file = store.save(model);
        Files.writeString(file.resolveSibling("broken.digitpad"), "no zip");
        assertEquals(shippedAnd("mine"), store.names());
    }

    private static List<String> shippedAnd(String... others) {
        return Stream.concat(ModelStore.shipped().stream(), Stream.of(others)).toList();
    }

    private static Model dated(String name, String created) {
        ModelInfo info = model.info();
        return new Model(
                new ModelInfo(
                        name,
                        info.preset(),
                        info.architecture(),
                        info.training(),
                        info.validationAccuracy(),
                        info.testAccuracy(),
                        info.calibration(),
                        Instant.parse(created)),
                model.parameters());
    }

    private ModelStore store() {
        return new ModelStore(home.resolve("models"));
    }

    private static Model importFrom(ModelStore store, Path file) {
        return store.importModel(store.read(file), file).model();
    }
}
