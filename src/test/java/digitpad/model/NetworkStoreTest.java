package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkStoreTest {
    @TempDir
    private Path folder;

    private NetworkStore store;
    private Preset lenet;

    @BeforeEach
    void createStore() {
        store = new NetworkStore(folder.resolve("networks"));
        lenet = store.load("lenet-5");
    }

    private List<String> names() {
        return store.list().stream().map(Preset::id).toList();
    }

    @Test
    void networkIsSavedUnderFreeName() {
        assertEquals(List.of(), names());
        assertEquals("lenet-5-2", store.saveNew(lenet).id());
        assertEquals("mine", store.saveNew(lenet.withId("mine")).id());
        assertEquals("mine-2", store.saveNew(lenet.withId("mine")).id());
        assertEquals(List.of("lenet-5-2", "mine", "mine-2"), names());
        assertEquals(lenet.withId("mine"), store.load("mine"));
    }

    @Test
    void replacedNetwork_isTheNewOne() {
        store.saveNew(lenet.withId("mine"));
        Preset other = store.load("softmax").withId("mine");
        store.replace(other);
        assertEquals(List.of(other), store.list());
        assertThrows(UserException.class, () -> store.replace(lenet));
        assertThrows(UserException.class, () -> store.replace(lenet.withId("../mine")));
    }

    @Test
    void renamedNetwork_hasOnlyNewName() {
        store.saveNew(lenet.withId("mine"));
        store.saveNew(lenet.withId("other"));
        store.rename("mine", "yours");
        assertEquals(List.of("other", "yours"), names());
        assertThrows(UserException.class, () -> store.rename("yours", "other"));
        assertThrows(UserException.class, () -> store.rename("yours", "best"));
        assertThrows(UserException.class, () -> store.rename("yours", "a/b"));
        assertThrows(UserException.class, () -> store.rename("none", "new"));
        assertEquals(List.of("other", "yours"), names());
    }

    @Test
    void deletedNetwork_canBeRestored() {
        store.saveNew(lenet.withId("mine"));
        store.delete(List.of("mine"));
        assertEquals(List.of(), names());
        store.restore(List.of("mine"));
        assertEquals(List.of(lenet.withId("mine")), store.list());
        assertThrows(UserException.class, () -> store.restore(List.of("mine")));
    }

    @Test
    void damagedFile_isSkippedInList() throws IOException {
        store.saveNew(lenet.withId("mine"));
        Files.writeString(folder.resolve("networks/damaged.json"), "{");
        assertEquals(List.of("mine"), names());
        assertThrows(UserException.class, () -> store.load("damaged"));
    }

    @Test
    void networkIsFoundByNameOrPath() {
        Path elsewhere = folder.resolve("net.json");
        NetworkFile.write(elsewhere, lenet);
        assertEquals(lenet.withId("net"), store.load(elsewhere.toString()));
        assertEquals(Preset.TUTORIAL, store.load("tutorial"));
        UserException refusal = assertThrows(UserException.class, () -> store.load("none"));
        assertTrue(refusal.getMessage().contains("lenet-5"), refusal.getMessage());
    }
}
