package digitpad.ui.controls;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The folders that were used last in file dialogs. They may not exist anymore. For use on the UI thread only. */
public final class LastFolders {
    private final Map<FolderKind, Path> folders = new EnumMap<>(FolderKind.class);
    private final Consumer<Map<String, String>> save;

    /**
     * Creates the folders.
     *
     * @param saved the folders of an earlier start, by the name of their kind; invalid ones are ignored
     * @param save receives all folders when one changes
     */
    public LastFolders(Map<String, String> saved, Consumer<Map<String, String>> save) {
        this.save = save;
        for (FolderKind kind : FolderKind.values()) {
            path(saved.get(kind.name())).ifPresent(folder -> folders.put(kind, folder));
        }
    }

    /** Returns the folder that was used last for a kind of files; empty if there is none. */
    Optional<Path> get(FolderKind kind) {
        return Optional.ofNullable(folders.get(kind));
    }

    /** Remembers a folder. */
    void remember(FolderKind kind, Path folder) {
        if (folder != null && !folder.equals(folders.put(kind, folder))) {
            Map<String, String> all = new TreeMap<>();
            folders.forEach((key, value) -> all.put(key.name(), value.toString()));
            save.accept(all);
        }
    }

    private static Optional<Path> path(String saved) {
        try {
            return Optional.ofNullable(saved).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
