package digitpad.training.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.SampleData;
import digitpad.files.AtomicFile;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Watches with the flight recorder which folders are synced to disk. Windows cannot sync a folder. */
@Tag("long")
@DisabledOnOs(OS.WINDOWS)
@EnabledIf(value = "hasFlightRecorder", disabledReason = "This runtime has no flight recorder (module jdk.jfr).")
class FolderSyncTest {
    @TempDir
    private Path home;

    static boolean hasFlightRecorder() {
        return ModuleLayer.boot().findModule("jdk.jfr").isPresent();
    }

    /** Something that writes to disk. */
    private interface Action {
        void run() throws IOException;
    }

    @Test
    void writtenFile_syncsItsFolder() throws IOException {
        Path file = home.resolve("a/b/file");
        assertEquals(Set.of("", "a", "a/b"), synced(() -> AtomicFile.write(file, out -> out.write(1))));
        assertEquals(Set.of("a/b"), synced(() -> AtomicFile.write(file, out -> out.write(2))));
        assertEquals(Set.of("a"), synced(() -> AtomicFile.writeNew(home.resolve("a/new"), out -> out.write(3))));
    }

    @Test
    void movedFile_syncsItsFolder() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertEquals(Set.of(""), synced(() -> AtomicFile.move(file, home.resolve("renamed"))));
    }

    @Test
    void runs_syncFoldersTheyMoveBetween() throws IOException {
        RunStore store = new RunStore(home.resolve("runs"));
        RunFolder[] run = new RunFolder[1];
        Set<String> created = synced(() -> run[0] = store.create(
                "mine", TrainingPlan.of(Preset.QUICK), DataSources.of(home), TrainingData.of(SampleData.inMemory())));
        assertEquals(Set.of("", "runs", "runs/" + run[0].id()), created);
        assertEquals(Set.of("runs", "runs/.deleted"), synced(() -> store.delete(run[0].id())));
        assertEquals(Set.of("runs", "runs/.deleted"), synced(() -> store.restore(run[0].id())));
    }

    @Test
    void damagedCheckpointSetAside_syncsItsFolder() throws IOException {
        Files.createFile(home.resolve("checkpoint-5.zip"));
        assertEquals(Set.of(""), synced(() -> new CheckpointFolder(home).setAsideNewerThan(4)));
    }

    /** Returns the folders that an action syncs, relative to {@link #home}. */
    private Set<String> synced(Action action) throws IOException {
        Path events = Files.createTempFile("synced", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            action.run();
            recording.stop();
            recording.dump(events);
            Set<String> folders = new TreeSet<>();
            for (var event : RecordingFile.readAllEvents(events)) {
                Path path = Path.of(event.getString("path"));
                if (path.startsWith(home) && Files.isDirectory(path)) {
                    folders.add(home.relativize(path).toString());
                }
            }
            return folders;
        } finally {
            Files.delete(events);
        }
    }
}
