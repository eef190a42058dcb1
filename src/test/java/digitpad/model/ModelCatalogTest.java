package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.ModelCatalog.DeletedModel;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogTest {
    private static Model model;

    @TempDir
    private Path folder;

    private ModelStore store;
    private ModelCatalog catalog;

    @BeforeAll
    static void build() {
        model = TestModels.untrained("mine", 1);
    }

    @BeforeEach
    void create() {
        store = new ModelStore(folder);
        catalog = new ModelCatalog(store);
    }

    @Test
    void contents_hasFilesAndSizes() throws IOException {
        Path file = store.save(model);
        assertEquals(List.of("best", "tutorial", "mine"), names());
        SavedModel best = catalog.find("best");
        assertTrue(best.isShipped());
        assertTrue(best.bytes() > 1_000_000, () -> best.bytes() + " bytes");
        SavedModel mine = catalog.find("mine");
        assertFalse(mine.isShipped());
        assertEquals(file, mine.file().orElseThrow());
        assertEquals(Files.size(file), mine.bytes());
        assertEquals("", mine.note());
    }

    @Test
    void damagedFile_isReported() throws IOException {
        Files.writeString(folder.resolve("broken.digitpad"), "not a model");
        ModelCatalog.Contents contents = catalog.contents();
        assertEquals(2, contents.models().size());
        assertEquals(1, contents.problems().size());
        assertTrue(contents.problems().get(0).contains("broken.digitpad"), contents.problems()::toString);
    }

    @Test
    void note_isSavedForEveryModel() {
        store.save(model);
        catalog.annotate("mine", " first line\nsecond line ");
        catalog.annotate("best", "the default");
        ModelCatalog later = new ModelCatalog(new ModelStore(folder));
        assertEquals("first line\nsecond line", later.find("mine").note());
        assertEquals("the default", later.find("best").note());
        catalog.annotate("mine", " ");
        assertEquals("", later.find("mine").note());
        assertFalse(Files.exists(folder.resolve("mine.note.json")));
    }

    @Test
    void longNote_isRejected() {
        store.save(model);
        catalog.annotate("mine", "good");
        String tooLong = "x".repeat(ModelCatalog.MAX_NOTE_LENGTH + 1);
        assertThrows(UserException.class, () -> catalog.annotate("mine", tooLong));
        assertEquals("good", catalog.find("mine").note());
    }

    @Test
    void damagedNote_isSetAsideByTheNext() throws IOException {
        store.save(model);
        for (String damaged : List.of("", "null", "{\"note\": 7", "[1, 2]", "{}", "x".repeat(100_000))) {
            Files.writeString(folder.resolve("mine.note.json"), damaged);
            assertEquals("", catalog.find("mine").note(), damaged);
            catalog.annotate("mine", "new");
            assertEquals("new", catalog.find("mine").note());
            assertEquals(damaged, Files.readString(folder.resolve("damaged-mine.note.json")));
        }
    }

    @Test
    void note_followsTheNameAndTheCopy() {
        store.save(model);
        catalog.annotate("mine", "good");
        assertTrue(store.rename("mine", "yours"));
        assertEquals("good", catalog.find("yours").note());
        assertEquals("yours-2", catalog.duplicate("yours"));
        assertEquals("good", catalog.find("yours-2").note());
        assertEquals(model.parameters(), store.load("yours-2").parameters());
        assertEquals("best-2", catalog.duplicate("best"));
    }

    @Test
    void deletedModel_isRestoredWithItsNote() {
        store.save(model);
        catalog.annotate("mine", "good");
        DeletedModel deleted = catalog.delete("mine");
        assertEquals(List.of("best", "tutorial"), names());
        store.save(TestModels.untrained("mine", 2));
        assertEquals("", catalog.find("mine").note(), "another model of that name");
        assertEquals(
                "Another model is now called \"mine\". Rename it, then restore the deleted one.",
                assertThrows(UserException.class, () -> catalog.restore(deleted))
                        .getMessage());
        store.rename("mine", "other");
        catalog.restore(deleted);
        assertEquals("good", catalog.find("mine").note());
        assertEquals(model.parameters(), store.load("mine").parameters());
    }

    @Test
    void shippedOrUnknownModel_isNotDeleted() {
        catalog.annotate("best", "the default");
        assertTrue(assertThrows(UserException.class, () -> catalog.delete("best"))
                .getMessage()
                .contains("comes with DigitPad"));
        assertTrue(assertThrows(UserException.class, () -> catalog.delete("none"))
                .getMessage()
                .contains("\"none\""));
        assertEquals("the default", catalog.find("best").note());
    }

    @Test
    void purgedModel_cannotBeRestored() {
        store.save(model);
        DeletedModel deleted = catalog.delete("mine");
        catalog.purgeDeleted(Instant.now().minusSeconds(60));
        catalog.restore(deleted);
        DeletedModel again = catalog.delete("mine");
        catalog.purgeDeleted(Instant.now().plusSeconds(60));
        assertThrows(UserException.class, () -> catalog.restore(again));
    }

    private List<String> names() {
        return catalog.contents().models().stream().map(SavedModel::name).toList();
    }
}
