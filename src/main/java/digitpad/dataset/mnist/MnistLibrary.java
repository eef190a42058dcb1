package digitpad.dataset.mnist;

import digitpad.dataset.DatasetSource;
import digitpad.dataset.MnistData;
import digitpad.files.FailureReason;
import digitpad.files.FileLocks;
import digitpad.files.UnusablePath;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and downloads the MNIST data. It looks in the folder or file that the user chose, or else in the one that the
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
    private final FileLocks locks;
    private final Path cache;
    private final Optional<Path> variableFolder;

    /**
     * Creates a library that saves downloads in the user's cache.
     *
     * @param environment the environment variables of the process; only {@value #VARIABLE} is read
     * @throws UserException if the value of the variable is not a valid path
     */
    public MnistLibrary(UserFolders folders, Map<String, String> environment) {
        this(folders, environment, new Downloader(Downloader.MIRRORS, Downloader.TIME_LIMITS));
    }

    MnistLibrary(UserFolders folders, Map<String, String> environment, Downloader downloader) {
        this(folders, environment, downloader, FileLocks.SYSTEM);
    }

    MnistLibrary(UserFolders folders, Map<String, String> environment, Downloader downloader, FileLocks locks) {
        this.downloader = downloader;
        this.locks = locks;
        cache = folders.mnist();
        variableFolder = variableFolder(environment.get(VARIABLE));
    }

    /**
     * Returns the folder or file that {@link #load} would read, if it holds a dataset. Does not read or verify it.
     *
     * @param chosen the folder or file that the user chose; if present, no other folder is searched
     */
    public Optional<Path> find(Optional<Path> chosen) {
        return Optional.of(place(chosen))
                .filter(place -> !DatasetFinder.find(place).isEmpty());
    }

    /**
     * Returns the datasets in the place that {@link #find} returns, each with a different name. They are not read yet.
     *
     * @return at least one
     * @throws UserException if there is none
     */
    public List<DatasetSource> sources(Optional<Path> chosen) {
        Path place = place(chosen);
        List<DatasetSource> sources = DatasetFinder.find(place);
        if (sources.isEmpty()) {
            boolean empty = place.equals(cache) && !Files.isDirectory(place);
            throw new UserException(empty ? TEXT.get("library.empty", place) : DatasetFinder.problem(place));
        }
        return sources;
    }

    /**
     * Reads the only dataset in the place that {@link #find} returns.
     *
     * @throws UserException if there is none, or several, or a file is malformed
     */
    public MnistData load(Optional<Path> chosen) {
        return load(chosen, Optional.empty());
    }

    /**
     * Reads a dataset in the place that {@link #find} returns.
     *
     * @param split name of the dataset, or the part of it after a hyphen; needed only if there are several
     * @throws UserException if there is none, or several that the name fits, or a file is malformed
     */
    public MnistData load(Optional<Path> chosen, Optional<String> split) {
        List<DatasetSource> sources = sources(chosen);
        List<DatasetSource> named = sources.stream()
                .filter(source -> split.isEmpty() || isCalled(source, split.get()))
                .toList();
        String names = sources.stream().map(DatasetSource::name).collect(Collectors.joining(", "));
        if (named.isEmpty()) {
            throw new UserException(TEXT.get("library.split.unknown", split.orElseThrow(), names));
        }
        if (named.size() > 1) {
            throw new UserException(TEXT.get("library.several", place(chosen), names));
        }
        return read(named.get(0));
    }

    /** Reads a dataset, and says so in the log if it is not MNIST. */
    public MnistData read(DatasetSource source) {
        MnistData data = DatasetIdentifier.identify(source.read());
        if (!data.official()) {
            LOG.info(TEXT.get(
                    "library.unofficial",
                    data.location(),
                    data.training().count(),
                    data.test().count()));
        }
        return data;
    }

    private Path place(Optional<Path> chosen) {
        return chosen.or(() -> variableFolder).orElse(cache);
    }

    private static boolean isCalled(DatasetSource source, String split) {
        String name = source.name().toLowerCase(Locale.ROOT);
        String wanted = split.toLowerCase(Locale.ROOT);
        return name.equals(wanted) || name.endsWith("-" + wanted);
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
                    FileLock held = lockIfPossible(channel)) {
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

    /** Locks the file of an open channel; returns null if its file system has no locks, and logs that. */
    private FileLock lockIfPossible(FileChannel channel) throws IOException {
        try {
            return locks.lock(channel);
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw e;
        } catch (IOException e) {
            LOG.warn(TEXT.get("download.no-locks", cache));
            return null;
        }
    }

    /** Downloads the data if it is missing and neither the user nor the variable names a folder, and loads it. */
    public MnistData loadOrDownload(Optional<Path> chosen, Optional<String> split, DownloadListener listener) {
        if (chosen.isEmpty() && variableFolder.isEmpty() && find(chosen).isEmpty()) {
            download(listener);
        }
        return load(chosen, split);
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

    private static Optional<Path> variableFolder(String folder) {
        if (folder == null || folder.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException e) {
            throw new UserException(
                    TEXT.get(
                            "library.variable",
                            VARIABLE,
                            UnusablePath.explained(e).getMessage()),
                    e);
        }
    }
}
