package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.stage.FileChooser.ExtensionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests where file dialogs start, without showing any. */
class FileDialogsTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> diskTasks = new ArrayDeque<>();
    private final FakeUiTimer timer = new FakeUiTimer();
    private final List<Map<String, String>> saved = new ArrayList<>();
    private final List<Optional<File>> shownIn = new ArrayList<>();
    private final List<Path> chosen = new ArrayList<>();

    @Test
    void firstDialog_startsWhereTheSystemLikes() {
        choose(dialogs(Map.of()), FolderKind.PICTURES, folder.resolve("3.png"));
        assertEquals(List.of(Optional.empty()), shownIn);
        assertEquals(List.of(folder.resolve("3.png")), chosen);
        assertEquals(List.of(Map.of("PICTURES", folder.toString())), saved);
    }

    @Test
    void laterDialogs_startInLastFolderOfKind() {
        FileDialogs dialogs = dialogs(Map.of("EXPORTS", "/not/used"));
        choose(dialogs, FolderKind.PICTURES, folder.resolve("3.png"));
        choose(dialogs, FolderKind.TRAINING_DATA, null);
        choose(dialogs, FolderKind.PICTURES, folder.resolve("4.png"));
        diskTasks.remove().run();
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of(folder.toFile())), shownIn);
        assertEquals(List.of(folder.resolve("3.png"), folder.resolve("4.png")), chosen);
    }

    @Test
    void chosenFolder_isRememberedItself() {
        FileDialogs dialogs = dialogs(Map.of());
        dialogs.ask(FolderKind.TRAINING_DATA, UnaryOperator.identity(), chosen::add, start -> folder.toFile());
        assertEquals(List.of(Map.of("TRAINING_DATA", folder.toString())), saved);
    }

    @Test
    void severalFiles_areChosenTogether() {
        List<List<Path>> several = new ArrayList<>();
        FileDialogs dialogs = dialogs(Map.of());
        List<Path> files = List.of(folder.resolve("a.unp"), folder.resolve("b.unp"));
        dialogs.askForSeveral(
                FolderKind.TRAINING_DATA,
                several::add,
                start -> files.stream().map(Path::toFile).toList());
        dialogs.askForSeveral(FolderKind.EXPORTS, several::add, start -> null);
        assertEquals(List.of(files), several);
        assertEquals(List.of(Map.of("TRAINING_DATA", folder.toString())), saved);
    }

    @Test
    void missingFolder_isIgnored() {
        Path missing = folder.resolve("missing");
        choose(dialogs(Map.of("PICTURES", missing.toString())), FolderKind.PICTURES, null);
        diskTasks.remove().run();
        assertEquals(List.of(Optional.empty()), shownIn);
    }

    @Test
    void invalidSavedFolder_isIgnored() {
        choose(dialogs(Map.of("PICTURES", "\0", "UNKNOWN", "x")), FolderKind.PICTURES, null);
        assertEquals(List.of(Optional.empty()), shownIn);
    }

    @Test
    void hangingFolder_isIgnoredAfterAWhile() {
        choose(dialogs(Map.of("PICTURES", folder.toString())), FolderKind.PICTURES, null);
        assertEquals(List.of(), shownIn);
        assertEquals(List.of(FileDialogs.CHECK_LIMIT), timer.delays());
        timer.elapse();
        assertEquals(List.of(Optional.empty()), shownIn);
        diskTasks.remove().run();
        assertEquals(1, shownIn.size(), "dialogs");
    }

    @Test
    void checkedFolder_stopsTheTimer() {
        choose(dialogs(Map.of("PICTURES", folder.toString())), FolderKind.PICTURES, null);
        diskTasks.remove().run();
        assertEquals(List.of(), timer.delays());
        assertEquals(List.of(Optional.of(folder.toFile())), shownIn);
    }

    @Test
    void folderDeletedAfterTheCheck_isIgnored() {
        dialogs(Map.of("PICTURES", folder.toString())).ask(FolderKind.PICTURES, Path::getParent, chosen::add, start -> {
            shownIn.add(start);
            if (start.isPresent()) {
                throw new IllegalArgumentException("Folder parameter must be a valid folder");
            }
            return null;
        });
        diskTasks.remove().run();
        assertEquals(List.of(Optional.of(folder.toFile()), Optional.empty()), shownIn);
    }

    @Test
    void secondDialog_doesNotOpenMeanwhile() {
        FileDialogs dialogs = dialogs(Map.of("PICTURES", folder.toString()));
        choose(dialogs, FolderKind.PICTURES, null);
        choose(dialogs, FolderKind.EXPORTS, null);
        assertEquals(List.of(), shownIn);
        diskTasks.remove().run();
        assertEquals(1, shownIn.size(), "dialogs");
        choose(dialogs, FolderKind.EXPORTS, null);
        assertEquals(2, shownIn.size(), "dialogs");
    }

    @Test
    void filters_listTheTypeAndAllFiles() {
        List<ExtensionFilter> filters =
                FileDialogs.filters(Optional.of(new FileType("Pictures", List.of(".png", ".jpg"))));
        assertEquals("Pictures", filters.get(0).getDescription());
        assertEquals(2, filters.size());
        assertEquals("All files", filters.get(1).getDescription());
        assertEquals(
                List.of("All files"),
                FileDialogs.filters(Optional.empty()).stream()
                        .map(ExtensionFilter::getDescription)
                        .toList());
    }

    private FileDialogs dialogs(Map<String, String> folders) {
        return new FileDialogs(new LastFolders(folders, saved::add), diskTasks::add, Runnable::run, timer);
    }

    /** Asks for a file; the user answers with {@code answer}, or cancels if it is null. */
    private void choose(FileDialogs dialogs, FolderKind kind, Path answer) {
        dialogs.ask(kind, Path::getParent, chosen::add, start -> {
            shownIn.add(start);
            return answer == null ? null : answer.toFile();
        });
    }
}
