package digitpad.dataset.mnist;

import digitpad.dataset.IdxReader;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.files.FailureReason;
import digitpad.files.UserFolders;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and downloads the MNIST data. It looks in the folder that the user chose, or else in the one that the
 * environment variable {@value #VARIABLE} names, or else in the user's cache, into which it downloads missing files.
 * Thread-safe.
 */
public final class MnistLibrary {
    /** The environment variable that names a folder with the four files. */
    public static final String VARIABLE = "DIGITPAD_DATA";

    private static final Logger LOG = LoggerFactory.getLogger(MnistLibrary.class);
    private static final Messages TEXT = Messages.of(MnistLibrary.class);

    /** Excludes other threads, because a file lock excludes only other processes. */
    private static final ReentrantLock DOWNLOADING = new ReentrantLock();

    private final Downloader downloader;
    private final Path cache;
    private final Optional<Path> variableFolder;

    /**
     * Creates a library that saves downloads in the user's cache.
     *
     * @param environment the environment variables of the process; only {@value #VARIABLE} is read
     * @throws UserException if the value of the variable is not a valid path
     */
    public MnistLibrary(UserFolders folders, Map<String, String> environment) {
        this(folders, environment, new Downloader(Downloader.MIRRORS, Downloader.TIMEOUT));
    }

    MnistLibrary(UserFolders folders, Map<String, String> environment, Downloader downloader) {
        this.downloader = downloader;
        cache = folders.mnist();
        variableFolder = variableFolder(environment.get(VARIABLE));
    }

    /**
     * Returns the folder that {@link #load} would read, if it holds the four files (plain or .gz). Does not read or
     * verify them.
     *
     * @param chosen the folder that the user chose; if present, no other folder is searched
     */
    public Optional<Path> find(Optional<Path> chosen) {
        return chosen.or(() -> variableFolder)
                .or(() -> Optional.of(cache))
                .filter(folder -> missing(folder).isEmpty());
    }

    /**
     * Reads the data from the folder that {@link #find} returns.
     *
     * @throws UserException if the data is missing or a file is malformed
     */
    public MnistData load(Optional<Path> chosen) {
        Path folder = chosen.or(() -> variableFolder).orElse(cache);
        if (!Files.isDirectory(folder)) {
            throw new UserException(
                    TEXT.get(folder.equals(cache) ? "library.empty" : "library.folder.missing", folder));
        }
        List<String> missing = missing(folder);
        if (!missing.isEmpty()) {
            throw new UserException(TEXT.get("library.files.missing", folder, String.join(", ", missing)));
        }
        MnistData data = read(folder);
        if (!data.official()) {
            LOG.info(TEXT.get(
                    "library.unofficial",
                    folder,
                    data.training().count(),
                    data.test().count()));
        }
        return data;
    }

    /**
     * Downloads the missing files into the user's cache and resumes partial downloads. Interrupting the thread stops
     * the download; the next call resumes it.
     *
     * @throws UserException if no mirror delivers a file, or the thread is interrupted
     */
    public void download(DownloadListener listener) {
        DOWNLOADING.lock();
        try {
            Files.createDirectories(cache);
            // Another DigitPad may be downloading into the same folder. Wait for it and use its files.
            try (FileChannel channel = FileChannel.open(
                            cache.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                LOG.debug("download lock acquired: {}", held);
                downloadMissing(listener);
            }
        } catch (InterruptedException | ClosedByInterruptException | FileLockInterruptionException e) {
            Thread.currentThread().interrupt();
            throw new UserException(TEXT.get("download.stopped"), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("download.unwritable", cache, FailureReason.of(e)), e);
        } finally {
            DOWNLOADING.unlock();
        }
    }

    /** Downloads the data if it is missing and neither the user nor the variable names a folder, and loads it. */
    public MnistData loadOrDownload(Optional<Path> chosen, DownloadListener listener) {
        if (chosen.isEmpty() && variableFolder.isEmpty() && find(chosen).isEmpty()) {
            download(listener);
        }
        return load(chosen);
    }

    private void downloadMissing(DownloadListener listener) throws InterruptedException {
        long total = 0;
        for (MnistFile file : MnistFile.values()) {
            total += file.published().compressedBytes();
        }
        long totalBytes = total;
        long done = 0;
        for (MnistFile file : MnistFile.values()) {
            if (file.findIn(cache).isEmpty()) {
                long before = done;
                downloader.download(
                        file.published(),
                        cache,
                        bytes -> listener.progress(file.gzipName(), before + bytes, totalBytes));
            }
            done += file.published().compressedBytes();
        }
    }

    private static MnistData read(Path folder) {
        Map<MnistFile, IdxReader.Contents> contents = new EnumMap<>(MnistFile.class);
        boolean official = true;
        for (MnistFile file : MnistFile.values()) {
            Path path = file.findIn(folder)
                    .orElseThrow(() -> new UserException(TEXT.get("library.files.missing", folder, file.fileName())));
            IdxReader.Contents read = file.holdsImages() ? IdxReader.readImages(path) : IdxReader.readLabels(path);
            contents.put(file, read);
            official &= read.sha256().equals(file.sha256());
        }
        return new MnistData(
                labeled(folder, contents, MnistFile.TRAINING_IMAGES, MnistFile.TRAINING_LABELS),
                labeled(folder, contents, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS),
                folder,
                official);
    }

    private static LabeledImages labeled(
            Path folder, Map<MnistFile, IdxReader.Contents> contents, MnistFile imagesFile, MnistFile labelsFile) {
        IdxReader.Contents images = contents.get(imagesFile);
        IdxReader.Contents labels = contents.get(labelsFile);
        if (images.count() != labels.count()) {
            throw new UserException(TEXT.get(
                    "library.counts.differ",
                    folder,
                    imagesFile.fileName(),
                    images.count(),
                    labelsFile.fileName(),
                    labels.count()));
        }
        return LabeledImages.wrap(images.bytes(), labels.bytes());
    }

    private static List<String> missing(Path folder) {
        List<String> missing = new ArrayList<>();
        for (MnistFile file : MnistFile.values()) {
            if (file.findIn(folder).isEmpty()) {
                missing.add(file.fileName());
            }
        }
        return missing;
    }

    private static Optional<Path> variableFolder(String folder) {
        if (folder == null || folder.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException e) {
            throw new UserException(TEXT.get("library.variable", VARIABLE, folder), e);
        }
    }
}
