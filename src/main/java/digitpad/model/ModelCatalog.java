package digitpad.model;

import digitpad.files.DeletedFiles;
import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the models of a store with their files and notes, and annotates, duplicates and deletes them. */
public final class ModelCatalog {
    /** Maximum number of characters in a note. */
    public static final int MAX_NOTE_LENGTH = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(ModelCatalog.class);
    private static final Messages TEXT = Messages.of(ModelCatalog.class);

    private final ModelStore store;
    private final ModelNotes notes;
    private final DeletedFiles deleted;

    /**
     * The models of a store.
     *
     * @param models shipped ones first, then the user's, newest first
     * @param problems a message for each file that is not a valid model
     */
    public record Contents(List<SavedModel> models, List<String> problems) {
        public Contents {
            models = List.copyOf(models);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A deleted model, for {@link #restore}.
     *
     * @param name of the model
     * @param files the names of its files
     */
    public record DeletedModel(String name, List<String> files) {
        public DeletedModel {
            files = List.copyOf(files);
        }
    }

    /** Creates the catalog of a store. */
    public ModelCatalog(ModelStore store) {
        this.store = store;
        notes = new ModelNotes(store.folder().path());
        deleted = new DeletedFiles(store.folder().path());
    }

    /** Returns all models and the problems of files that are none. Reads no parameters. */
    public Contents contents() {
        ModelFolder.Contents found = store.contents();
        List<SavedModel> models = new ArrayList<>();
        try {
            store.limited(store.folder().path(), () -> {
                found.infos().stream().flatMap(info -> saved(info).stream()).forEach(models::add);
                return models;
            });
        } catch (UserException e) {
            LOG.warn(e.getMessage());
        }
        return new Contents(models, found.problems());
    }

    /** Returns what is known about a model; empty if its file was deleted meanwhile. */
    private Optional<SavedModel> saved(ModelInfo info) {
        String note = notes.read(info.name());
        if (ShippedModels.contains(info.name())) {
            return Optional.of(new SavedModel(info, Optional.empty(), ShippedModels.bytes(info.name()), note));
        }
        Path file = store.folder().file(info.name());
        try {
            return Optional.of(new SavedModel(info, Optional.of(file), Files.size(file), note));
        } catch (IOException e) {
            LOG.debug("{} is gone", file, e);
            return Optional.empty();
        }
    }

    /**
     * Returns the model with that name.
     *
     * @throws UserException if there is none
     */
    public SavedModel find(String name) {
        List<SavedModel> models = contents().models();
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserException(TEXT.get(
                        "model.unsaved",
                        name,
                        String.join(", ", models.stream().map(SavedModel::name).toList()))));
    }

    /**
     * Sets the note on a model, or removes it if {@code note} is blank.
     *
     * @throws UserException if it has more than {@value #MAX_NOTE_LENGTH} characters, or cannot be saved
     */
    public void annotate(String name, String note) {
        if (note.length() > MAX_NOTE_LENGTH) {
            throw new UserException(TEXT.get("note.long", MAX_NOTE_LENGTH));
        }
        notes.write(ModelName.requireValid(name), note);
    }

    /**
     * Copies a model and its note under the next free name.
     *
     * @return the name of the copy
     * @throws UserException if there is no such model, or the copy cannot be saved
     */
    public String duplicate(String name) {
        String copy = ModelFile.nameOf(store.save(store.load(name)));
        String note = notes.read(name);
        if (!note.isBlank()) {
            notes.write(copy, note);
        }
        return copy;
    }

    /**
     * Deletes a model of the user and its note; it can be restored until {@link #purgeDeleted} removes it.
     *
     * @throws UserException if it comes with the program, does not exist, or cannot be moved
     */
    public DeletedModel delete(String name) {
        if (ShippedModels.contains(name)) {
            throw new UserException(TEXT.get("model.shipped.delete", name));
        }
        Path file = find(name).file().orElseThrow();
        List<String> files = Stream.of(file, notes.file(name))
                .filter(Files::exists)
                .map(each -> String.valueOf(each.getFileName()))
                .toList();
        try {
            deleted.delete(files);
        } catch (IOException e) {
            throw new UserException(TEXT.get("model.immovable", name, FailureReason.of(e)), e);
        }
        return new DeletedModel(name, files);
    }

    /**
     * Restores a deleted model.
     *
     * @throws UserException if its name is taken, it no longer exists, or it cannot be moved
     */
    public void restore(DeletedModel model) {
        if (store.isTaken(model.name())) {
            throw new UserException(TEXT.get("model.restore.taken", model.name()));
        }
        try {
            deleted.restore(model.files());
        } catch (IOException e) {
            throw new UserException(TEXT.get("model.immovable", model.name(), FailureReason.of(e)), e);
        }
    }

    /**
     * Removes deleted models that no open window can restore any more. Logs failures; the next call tries again.
     *
     * @param before removes models deleted before this time
     */
    public void purgeDeleted(Instant before) {
        deleted.purge(before);
    }
}
