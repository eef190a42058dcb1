package digitpad.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Measures folders. */
public final class FolderSize {
    private FolderSize() {}

    /**
     * Returns the bytes of all files in a folder and its subfolders, except hidden subfolders; 0 if there is no such
     * folder. Files that cannot be read, or are deleted meanwhile, are skipped.
     */
    public static long of(Path folder) {
        Sum sum = new Sum(folder);
        try {
            Files.walkFileTree(folder, sum);
        } catch (IOException e) {
            throw new IllegalStateException("the visitor throws no exceptions", e);
        }
        return sum.bytes;
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private final Path folder;
        private long bytes;

        private Sum(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            // Hidden folders hold what was deleted and can still be restored.
            boolean hidden = !visited.equals(folder)
                    && String.valueOf(visited.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException error) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException error) {
            return FileVisitResult.CONTINUE;
        }
    }
}
