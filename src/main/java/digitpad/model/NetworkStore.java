package digitpad.model;

import digitpad.files.DeletedFiles;
import digitpad.files.FailureReason;
import digitpad.network.Preset;
import digitpad.network.StartingPoint;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The networks that the user has saved, each in a file that is called as the network. They need not be trained. */
public final class NetworkStore {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkStore.class);
    private static final Messages TEXT = Messages.of(NetworkStore.class);

    private final Path folder;
    private final DeletedFiles deleted;

    /** Creates a store in a folder, which is created when the first network is saved. */
    public NetworkStore(Path folder) {
        this.folder = folder;
        deleted = new DeletedFiles(folder);
    }

    /** Returns the user's networks in the order of their names. Files that are not networks are skipped and logged. */
    public List<Preset> list() {
        List<Preset> networks = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + NetworkFile.EXTENSION)) {
            for (Path file : files) {
                try {
                    ModelName.requireValid(NetworkFile.nameOf(file));
                    networks.add(NetworkFile.read(file));
                } catch (UserException e) {
                    LOG.warn(e.getMessage());
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("no networks saved yet in {}", folder);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn(TEXT.get("network.folder", folder, e.toString()));
        }
        networks.sort(Comparator.comparing(Preset::id));
        return networks;
    }

    /**
     * Returns the network of that name: one of the user's, or a starting point; or else the network file with that
     * path.
     *
     * @throws UserException if there is none, or its file is not a network
     */
    public Preset load(String nameOrFile) {
        if (ModelName.isValid(nameOrFile)) {
            Path own = file(nameOrFile);
            if (Files.exists(own)) {
                return NetworkFile.read(own);
            }
        }
        return startingPoint(nameOrFile).or(() -> inFile(nameOrFile)).orElseThrow(() -> unknown(nameOrFile));
    }

    private static Optional<Preset> startingPoint(String name) {
        return StartingPoint.all().stream()
                .map(StartingPoint::preset)
                .filter(preset -> preset.id().equals(name))
                .findFirst();
    }

    private static Optional<Preset> inFile(String path) {
        try {
            Path file = Path.of(path);
            return Files.exists(file) ? Optional.of(NetworkFile.read(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            LOG.debug("not a path: {}", path, e);
            return Optional.empty();
        }
    }

    private UserException unknown(String name) {
        List<String> names = new ArrayList<>();
        StartingPoint.all().forEach(start -> names.add(start.preset().id()));
        list().forEach(network -> names.add(network.id()));
        return new UserException(TEXT.get("network.unknown", name, String.join(", ", names)));
    }

    /**
     * Saves a network under its name or, if that is taken, under the next free one. It never replaces a network.
     *
     * @return the network with the name it was saved under
     * @throws UserException if it cannot be saved, or its name is invalid
     */
    public Preset saveNew(Preset network) {
        while (true) {
            Preset named = network.withId(freeName(network.id()));
            if (NetworkFile.writeNew(file(named.id()), named)) {
                return named;
            }
        }
    }

    /**
     * Saves a network under its name, in place of an earlier one of that name.
     *
     * @throws UserException if it cannot be saved, or its name is invalid or that of a starting point
     */
    public void replace(Preset network) {
        String name = ModelName.requireValid(network.id());
        if (startingPoint(name).isPresent()) {
            throw new UserException(TEXT.get("network.reserved", name));
        }
        NetworkFile.write(file(name), network);
    }

    /**
     * Renames a network.
     *
     * @throws UserException if there is none, the new name is taken or invalid, or the file cannot be renamed
     */
    public void rename(String from, String to) {
        Path target = file(ModelName.requireValid(to));
        if (isTaken(to)) {
            throw new UserException(TEXT.get("network.taken", to));
        }
        try {
            Files.move(file(ModelName.requireValid(from)), target);
        } catch (IOException e) {
            throw new UserException(TEXT.get("network.unwritable", target, FailureReason.of(e)), e);
        }
    }

    /**
     * Deletes networks; they can be restored until they are purged.
     *
     * @throws UserException if one of them cannot be deleted
     */
    public void delete(List<String> names) {
        try {
            deleted.delete(names.stream().map(NetworkStore::fileName).toList());
        } catch (IOException e) {
            throw new UserException(TEXT.get("network.undeletable", folder, FailureReason.of(e)), e);
        }
    }

    /**
     * Restores deleted networks.
     *
     * @throws UserException if one of them cannot be restored
     */
    public void restore(List<String> names) {
        try {
            deleted.restore(names.stream().map(NetworkStore::fileName).toList());
        } catch (IOException e) {
            throw new UserException(TEXT.get("network.unrestorable", folder, FailureReason.of(e)), e);
        }
    }

    /** Purges the networks deleted before a time: they can no longer be restored. */
    public void purgeDeleted(Instant before) {
        deleted.purge(before);
    }

    /**
     * Returns the first name of {@code wanted}, {@code wanted-2} and so on that no network has.
     *
     * @throws UserException if {@code wanted} is not a valid name
     */
    public String freeName(String wanted) {
        return ModelName.freeName(wanted, this::isTaken);
    }

    /** Returns whether a network or a starting point has that name. */
    public boolean isTaken(String name) {
        return startingPoint(name).isPresent() || Files.exists(file(name));
    }

    private static String fileName(String name) {
        return name + NetworkFile.EXTENSION;
    }

    private Path file(String name) {
        return folder.resolve(fileName(name));
    }
}
