package digitpad.ui.owndigits;

import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigitExport;
import digitpad.owndigits.OwnDigitExport.Exported;
import digitpad.owndigits.OwnDigitImport;
import digitpad.owndigits.OwnDigitImport.Added;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.ErrorMessage;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Exports digits to a file, and imports digits from files. For use on the UI thread only. */
final class DigitTransfer {
    /** What is being done. */
    enum Activity {
        NONE,
        IMPORT,
        EXPORT
    }

    private static final Messages TEXT = Messages.of(DigitTransfer.class);

    private final OwnDigits digits;
    private final Background background;
    private final Notices.Topic notices;
    private final Consumer<List<DigitItem>> imported;
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.NONE);

    /** {@code imported} receives the digits that an import has added, at least one. */
    DigitTransfer(OwnDigits digits, Background background, Notices notices, Consumer<List<DigitItem>> imported) {
        this.digits = digits;
        this.background = background;
        this.notices = notices.topic();
        this.imported = imported;
    }

    /** The result of an import, as the list shows it. */
    private record Imported(List<DigitItem> items, Added added) {}

    /** What is being done now. */
    ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Writes all digits to a file, which it replaces, unless an import or export is in progress. */
    void exportAll(Path target) {
        export(target, Optional.empty());
    }

    /** Writes some digits to a file, which it replaces, unless an import or export is in progress. */
    void export(Path target, List<DigitItem> items) {
        export(target, Optional.of(items.stream().map(DigitItem::file).toList()));
    }

    private void export(Path target, Optional<List<Path>> files) {
        if (activity.get() != Activity.NONE) {
            return;
        }
        activity.set(Activity.EXPORT);
        // After all queued writes, so that no change is missing. The export itself does not delay later ones.
        background
                .work(() -> {})
                .onSuccess(() -> background
                        .task(() -> OwnDigitExport.write(target, digits, files.orElseGet(digits::files)))
                        .onSuccess(exported -> report(target, exported))
                        .onFailure((ErrorMessage message) -> notices.error(message))
                        .andFinally(() -> activity.set(Activity.NONE))
                        .run())
                .runInWriteQueue();
    }

    private void report(Path target, Exported exported) {
        String done = TEXT.get("export.done", exported.count(), target.getFileName());
        if (exported.problems().isEmpty()) {
            notices.info(done);
        } else {
            notices.error(done + " " + problems(exported.problems()));
        }
    }

    /** Imports digits from exported files and JSON files, unless an import or export is in progress. */
    void importFiles(List<Path> files) {
        if (files.isEmpty() || activity.get() != Activity.NONE) {
            return;
        }
        activity.set(Activity.IMPORT);
        // Not in the write queue: if the drive of a file does not answer, other files must still be written.
        background
                .task(() -> OwnDigitImport.read(files))
                .onSuccess(this::add)
                .onFailure(this::failed)
                .run();
    }

    private void add(OwnDigitImport.Read read) {
        background
                .task(() -> {
                    Added added = OwnDigitImport.add(read.digits(), digits);
                    return new Imported(items(added), added);
                })
                .onSuccess(result -> {
                    if (!result.items().isEmpty()) {
                        imported.accept(result.items());
                    }
                    report(result.added(), read.problems());
                })
                .onFailure((ErrorMessage message) -> notices.error(message))
                .andFinally(() -> activity.set(Activity.NONE))
                .runInWriteQueue();
    }

    private static List<DigitItem> items(Added added) {
        List<DigitItem> items = new ArrayList<>();
        for (int i = 0; i < added.files().size(); i++) {
            OwnDigit digit = added.digits().get(i);
            items.add(new DigitItem(added.files().get(i), digit.label(), digit.savedAt(), Thumbnail.of(digit)));
        }
        return items;
    }

    private void failed(ErrorMessage message) {
        activity.set(Activity.NONE);
        notices.error(message);
    }

    private void report(Added added, List<String> problems) {
        List<String> parts = new ArrayList<>();
        if (!added.files().isEmpty()) {
            parts.add(TEXT.get("import.added", added.files().size()));
        }
        if (added.known() > 0) {
            parts.add(TEXT.get("import.known", added.known()));
        }
        added.failure().ifPresent(parts::add);
        if (!problems.isEmpty()) {
            parts.add(problems(problems));
        }
        String message = String.join(" ", parts);
        if (problems.isEmpty() && added.failure().isEmpty()) {
            notices.info(message);
        } else {
            notices.error(message);
        }
    }

    /** Returns the first problem, and how many there are. */
    private static String problems(List<String> problems) {
        return TEXT.get("transfer.problems", problems.size(), problems.get(0));
    }
}
