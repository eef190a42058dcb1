package digitpad.ui.models;

import digitpad.model.ImportedModel;
import digitpad.model.Model;
import digitpad.model.ModelStore;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.ErrorMessage;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Copies model files to the user's models, one after another, and reports once. For use on the UI thread only. */
final class ModelImport {
    private static final Messages TEXT = Messages.of(ModelImport.class);

    private final ModelStore store;
    private final Background background;
    private final Notices.Topic notices;
    private final Consumer<Optional<String>> done;

    /** The progress of one import. */
    private static final class Progress {
        private final Deque<Path> left;
        private final List<String> added = new ArrayList<>();
        private final List<String> known = new ArrayList<>();
        private final List<ErrorMessage> problems = new ArrayList<>();

        private Progress(List<Path> files) {
            left = new ArrayDeque<>(files);
        }
    }

    /** {@code done} receives the name of the last imported model, if any, when all files are read. */
    ModelImport(ModelStore store, Background background, Notices.Topic notices, Consumer<Optional<String>> done) {
        this.store = store;
        this.background = background;
        this.notices = notices;
        this.done = done;
    }

    /** Imports files. */
    void start(List<Path> files) {
        if (!files.isEmpty()) {
            next(new Progress(files));
        }
    }

    private void next(Progress progress) {
        if (progress.left.isEmpty()) {
            report(progress);
            return;
        }
        Path file = progress.left.pop();
        // Not in the write queue: if the drive of the file does not answer, other files must still be written.
        background
                .task(() -> store.read(file))
                .onSuccess(model -> copy(model, file, progress))
                .onFailure(problem -> failed(problem, progress))
                .run();
    }

    private void copy(Model model, Path file, Progress progress) {
        background
                .task(() -> store.importModel(model, file))
                .onSuccess((ImportedModel imported) -> {
                    List<String> names = imported.added() ? progress.added : progress.known;
                    names.add(imported.model().info().name());
                    next(progress);
                })
                .onFailure(problem -> failed(problem, progress))
                .runInWriteQueue();
    }

    private void failed(ErrorMessage problem, Progress progress) {
        progress.problems.add(problem);
        next(progress);
    }

    private void report(Progress progress) {
        List<String> parts = new ArrayList<>();
        if (!progress.added.isEmpty()) {
            parts.add(TEXT.get("import.added", progress.added.size(), progress.added.get(0)));
        }
        if (!progress.known.isEmpty()) {
            parts.add(TEXT.get("import.known", progress.known.size(), progress.known.get(0)));
        }
        if (progress.problems.isEmpty()) {
            notices.info(String.join(" ", parts));
        } else {
            ErrorMessage first = progress.problems.get(0);
            parts.add(first.text());
            if (progress.problems.size() > 1) {
                parts.add(TEXT.get("import.refused.more", progress.problems.size() - 1));
            }
            notices.error(new ErrorMessage(String.join(" ", parts), first.details()));
        }
        List<String> names = progress.added.isEmpty() ? progress.known : progress.added;
        done.accept(names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1)));
    }
}
