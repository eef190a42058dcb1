package digitpad.model;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of model files, each called as its model. It is created when the first model is saved. */
record ModelFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(ModelFolder.class);
    private static final Messages TEXT = Messages.of(ModelFolder.class);

    /** Returns the file of the model with that name, which need not exist. */
    Path file(String name) {
        return path.resolve(name + ModelFile.EXTENSION);
    }

    /** Returns whether a file or a link has that name. */
    boolean contains(String name) {
        return Files.exists(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Saves a model, atomically, under its name or, if that is taken, under the next free one.
     *
     * @throws UserException if it cannot be saved, or its name is invalid
     */
    Path saveUnderFreeName(Model model) {
        while (true) {
            String name = ModelName.freeName(model.info().name(), this::contains);
            // Fails if another program has just saved a model under that name.
            if (ModelFile.writeNew(file(name), model.withName(name))) {
                return file(name);
            }
        }
    }

    /**
     * The models of a folder.
     *
     * @param infos their descriptions, newest first
     * @param problems a message for each file that is not a valid model
     */
    record Contents(List<ModelInfo> infos, List<String> problems) {
        Contents {
            infos = List.copyOf(infos);
            problems = List.copyOf(problems);
        }
    }

    /** Returns the models. Reads no parameters. Files that are not valid models are skipped and logged. */
    Contents contents() {
        List<ModelInfo> infos = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*" + ModelFile.EXTENSION)) {
            for (Path file : files) {
                String name = ModelFile.nameOf(file);
                if (!ModelName.isValid(name)) {
                    continue;
                }
                try {
                    infos.add(ModelFile.readInfo(file).withName(name));
                } catch (UserException e) {
                    LOG.warn(e.getMessage());
                    problems.add(e.getMessage());
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("no models saved yet in {}", path);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn(TEXT.get("model.folder", path, e.toString()));
        }
        infos.sort(Comparator.comparing(ModelInfo::created).reversed().thenComparing(ModelInfo::name));
        return new Contents(infos, problems);
    }
}
