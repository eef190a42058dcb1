package digitpad.ui.controls;

import digitpad.text.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/**
 * Asks for files and folders with the dialogs of the system. Each dialog starts in the folder that was last used for
 * the same kind of files, if it still exists. For use on the UI thread only.
 */
public final class FileDialogs {
    /** How long to wait for a folder that does not respond, such as one on a network drive. */
    static final Duration CHECK_LIMIT = Duration.ofMillis(500);

    private static final Messages TEXT = Messages.of(FileDialogs.class);

    private final LastFolders folders;
    private final Executor worker;
    private final Executor uiThread;
    private final UiTimer timer;
    private boolean asking;

    /** A dialog of the system, which asks for one file or for several. */
    @FunctionalInterface
    interface SystemDialog<T> {
        /**
         * Shows the dialog and waits for the user.
         *
         * @return what the user chose; null if the user canceled
         * @throws IllegalArgumentException if the folder does not exist
         */
        T show(Optional<File> initialFolder);
    }

    /**
     * Creates the dialogs.
     *
     * @param worker runs tasks that use the disk
     * @param uiThread runs tasks on the UI thread
     */
    public FileDialogs(LastFolders folders, Executor worker, Executor uiThread, UiTimer timer) {
        this.folders = folders;
        this.worker = worker;
        this.uiThread = uiThread;
        this.timer = timer;
    }

    /**
     * Asks for a file to open.
     *
     * @param type the files to list at first; the user can also list all files
     * @param owner a node of the window to which the dialog belongs
     * @param chosen receives the file, unless the user cancels
     */
    public void open(FolderKind kind, String title, Optional<FileType> type, Node owner, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(filters(type));
        ask(kind, Path::getParent, chosen, folder -> {
            chooser.setInitialDirectory(folder.orElse(null));
            return chooser.showOpenDialog(owner.getScene().getWindow());
        });
    }

    /** Asks for one or several files of any type; otherwise like {@link #open}. */
    public void openSeveral(FolderKind kind, String title, Node owner, Consumer<List<Path>> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(filters(Optional.empty()));
        askForSeveral(kind, chosen, folder -> {
            chooser.setInitialDirectory(folder.orElse(null));
            return chooser.showOpenMultipleDialog(owner.getScene().getWindow());
        });
    }

    /** Asks for a folder; otherwise like {@link #open}. */
    public void openFolder(FolderKind kind, String title, Node owner, Consumer<Path> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        ask(kind, UnaryOperator.identity(), chosen, folder -> {
            chooser.setInitialDirectory(folder.orElse(null));
            return chooser.showDialog(owner.getScene().getWindow());
        });
    }

    /** Asks for a file to save to; otherwise like {@link #open}. */
    void save(FolderKind kind, String title, String fileName, ExtensionFilter type, Node owner, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(fileName);
        chooser.getExtensionFilters().add(type);
        ask(kind, Path::getParent, chosen, folder -> {
            chooser.setInitialDirectory(folder.orElse(null));
            return chooser.showSaveDialog(owner.getScene().getWindow());
        });
    }

    /** Checks a file in the background, and passes the result on. */
    void check(Path file, Predicate<Path> condition, Consumer<Boolean> result) {
        worker.execute(() -> {
            boolean isTrue = condition.test(file);
            uiThread.execute(() -> result.accept(isTrue));
        });
    }

    /** Shows a dialog, unless one is open or about to open. */
    void ask(FolderKind kind, UnaryOperator<Path> folderOf, Consumer<Path> chosen, SystemDialog<File> dialog) {
        askFor(kind, file -> folderOf.apply(file.toPath()), file -> chosen.accept(file.toPath()), dialog);
    }

    /** Like {@link #ask}, for a dialog whose files are all in one folder. */
    void askForSeveral(FolderKind kind, Consumer<List<Path>> chosen, SystemDialog<List<File>> dialog) {
        askFor(
                kind,
                files -> files.get(0).toPath().getParent(),
                files -> chosen.accept(files.stream().map(File::toPath).toList()),
                dialog);
    }

    private <T> void askFor(FolderKind kind, Function<T, Path> folderOf, Consumer<T> chosen, SystemDialog<T> dialog) {
        if (asking) {
            return;
        }
        asking = true;
        withExistingFolder(kind, folder -> {
            Optional<T> answered;
            try {
                answered = Optional.ofNullable(show(dialog, folder.map(Path::toFile)));
            } finally {
                asking = false;
            }
            answered.ifPresent(answer -> {
                folders.remember(kind, folderOf.apply(answer));
                chosen.accept(answer);
            });
        });
    }

    private void withExistingFolder(FolderKind kind, Consumer<Optional<Path>> next) {
        Optional<Path> last = folders.get(kind);
        if (last.isEmpty()) {
            next.accept(last);
            return;
        }
        OnlyFirst first = new OnlyFirst(next);
        Runnable cancelTimer = timer.start(CHECK_LIMIT, () -> first.accept(Optional.empty()));
        check(last.get(), Files::isDirectory, exists -> {
            cancelTimer.run();
            first.accept(last.filter(folder -> exists));
        });
    }

    private static <T> T show(SystemDialog<T> dialog, Optional<File> folder) {
        try {
            return dialog.show(folder);
        } catch (IllegalArgumentException e) {
            // The folder was deleted after the check.
            return dialog.show(Optional.empty());
        }
    }

    static List<ExtensionFilter> filters(Optional<FileType> type) {
        // Elsewhere, this pattern includes names without a dot.
        String all = FileType.isLinux() ? "*" : "*.*";
        ExtensionFilter allFiles = new ExtensionFilter(TEXT.get("files.all"), all);
        return type.map(listed -> List.of(new ExtensionFilter(listed.name(), listed.patterns()), allFiles))
                .orElse(List.of(allFiles));
    }

    /** Passes on the first of two answers. */
    private static final class OnlyFirst implements Consumer<Optional<Path>> {
        private final Consumer<Optional<Path>> next;
        private boolean answered;

        OnlyFirst(Consumer<Optional<Path>> next) {
            this.next = next;
        }

        @Override
        public void accept(Optional<Path> folder) {
            if (!answered) {
                answered = true;
                next.accept(folder);
            }
        }
    }
}
