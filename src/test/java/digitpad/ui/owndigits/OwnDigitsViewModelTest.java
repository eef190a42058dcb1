package digitpad.ui.owndigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.controls.GridSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the list of the user's digits without JavaFX running. */
class OwnDigitsViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path home;

    private final FakeUiThread uiThread = new FakeUiThread();
    private final Background background = new Background(uiThread);
    private final Notices notices = new Notices();
    private OwnDigits store;
    private OwnDigitsViewModel model;

    @BeforeEach
    void create() {
        store = new OwnDigits(home.resolve("digits"));
        model = new OwnDigitsViewModel(store, background, notices, uiThread);
    }

    @AfterEach
    void close() throws InterruptedException {
        // Otherwise a write could create a file in the folder while it is being deleted.
        awaitWrites();
        background.close();
    }

    @Test
    void digitsAreListedNewestFirst() throws InterruptedException {
        saveAndRead(1, 2, 3);
        assertEquals(List.of(3, 2, 1), shownLabels());
        assertEquals(
                List.of(0, 1, 1, 1, 0, 0, 0, 0, 0, 0),
                model.list().countsProperty().get());
        assertEquals(
                NOON.plusSeconds(2), model.list().shownProperty().get().get(0).savedAt());
        assertTrue(model.list().shownProperty().get().get(0).thumbnail().at(14, 14) > 0);
    }

    @Test
    void relabel_changesListAtOnceAndFileLater() throws InterruptedException {
        saveAndRead(1, 2, 3);
        selection().select(1);
        model.relabel(7);
        assertEquals(List.of(3, 7, 1), shownLabels());
        awaitWrites();
        assertEquals(List.of(1, 7, 3), savedLabels());
        assertEquals(DigitChange.Kind.RELABEL, undoable().kind());
        assertEquals(1, selection().count(), "it stays selected");

        model.relabel(8);
        model.undo();
        model.undo();
        assertEquals(List.of(3, 2, 1), shownLabels());
        awaitWrites();
        assertEquals(List.of(1, 2, 3), savedLabels());
        assertEquals(Optional.empty(), model.undoableProperty().get());
    }

    @Test
    void sameLabel_isNoChange() throws InterruptedException {
        saveAndRead(1, 2, 1);
        selection().selectAll();
        model.relabel(1);
        assertEquals(1, undoable().count());
        model.relabel(1);
        model.undo();
        awaitWrites();
        assertEquals(List.of(1, 2, 1), savedLabels());
        assertEquals(Optional.empty(), model.undoableProperty().get());
    }

    @Test
    void importedDigits_areSelectedAndUndoDeletesThem() throws InterruptedException {
        saveAndRead(1, 2);
        model.transfer().exportAll(home.resolve("digits.zip"));
        awaitTransfer();
        assertEquals("Exported 2 digits to digits.zip.", notice());
        selection().selectAll();
        model.delete();
        awaitWrites();
        assertEquals(List.of(), savedLabels());

        model.transfer().importFiles(List.of(home.resolve("digits.zip"), home.resolve("missing.json")));
        awaitTransfer();
        assertTrue(notice().startsWith("Imported 2 digits. Skipped one. "), notice());
        assertEquals(List.of(2, 1), shownLabels());
        assertEquals(2, selection().count());
        assertEquals(List.of(1, 2), savedLabels());
        assertEquals(DigitChange.Kind.IMPORT, undoable().kind());

        model.transfer().importFiles(List.of(home.resolve("digits.zip")));
        awaitTransfer();
        assertEquals("2 digits were there already.", notice());
        model.undo();
        assertEquals(List.of(), shownLabels());
        awaitWrites();
        assertEquals(List.of(), savedLabels());
        assertEquals(DigitChange.Kind.DELETE, undoable().kind());
    }

    private void awaitTransfer() throws InterruptedException {
        uiThread.runUntil(() -> model.transfer().activityProperty().get() == DigitTransfer.Activity.NONE);
    }

    private String notice() {
        return notices.currentProperty().get().orElseThrow().message();
    }

    @Test
    void delete_canBeUndone() throws InterruptedException {
        saveAndRead(1, 2, 3, 4);
        selection().select(1);
        selection().extendTo(2);
        model.delete();
        assertEquals(List.of(4, 1), shownLabels());
        assertEquals(1, selection().focus(), "the next digit is selected");
        assertEquals(1, selection().count());
        awaitWrites();
        assertEquals(List.of(1, 4), savedLabels());
        assertEquals(2, undoable().count());

        model.undo();
        assertEquals(List.of(4, 3, 2, 1), shownLabels());
        assertEquals(2, selection().count(), "the restored digits are selected");
        awaitWrites();
        assertEquals(List.of(1, 2, 3, 4), savedLabels());
    }

    @Test
    void deletingAll_leavesNothingSelected() throws InterruptedException {
        saveAndRead(1, 2);
        selection().selectAll();
        model.delete();
        assertEquals(List.of(), shownLabels());
        assertEquals(GridSelection.NONE, selection().focus());
        model.delete();
        model.relabel(3);
        assertEquals(2, undoable().count());
        model.undo();
        awaitWrites();
        assertEquals(List.of(1, 2), savedLabels());
    }

    @Test
    void relabelUnderFilter_movesOnToTheNext() throws InterruptedException {
        saveAndRead(4, 1, 4, 4);
        model.list().showOnly(Optional.of(4));
        assertEquals(List.of(4, 4, 4), shownLabels());
        selection().select(0);
        model.relabel(9);
        model.relabel(7);
        assertEquals(List.of(4), shownLabels());
        awaitWrites();
        assertEquals(List.of(4, 1, 7, 9), savedLabels());
        model.undo();
        assertEquals(List.of(4, 4), shownLabels());
    }

    @Test
    void undoOfHiddenDigits_showsAll() throws InterruptedException {
        saveAndRead(4, 1);
        selection().select(0);
        model.delete();
        model.list().showOnly(Optional.of(4));
        model.undo();
        assertEquals(Optional.empty(), model.list().filterProperty().get());
        assertEquals(List.of(1, 4), shownLabels());
    }

    @Test
    void refresh_showsChangesOfOtherPrograms() throws Exception {
        saveAndRead(1, 2, 3);
        selection().select(0);
        Path relabeled = file(0);
        store.save(digit(5, NOON.plusSeconds(9)));
        store.delete(file(2));
        Files.writeString(relabeled, Files.readString(relabeled).replace("\"label\": 3", "\"label\":  8"));
        read();
        assertEquals(List.of(5, 8, 2), shownLabels());
        assertEquals(1, selection().focus(), "the same digit is selected");
        assertTrue(selection().contains(1));
    }

    @Test
    void actionDuringRefresh_isNotReverted() throws InterruptedException {
        saveAndRead(1, 2, 3);
        store.save(digit(6, NOON.minusSeconds(9)));
        model.refresh();
        selection().select(0);
        model.delete();
        uiThread.runUntil(() -> shownLabels().contains(6));
        assertEquals(List.of(2, 1, 6), shownLabels(), "the deleted digit does not come back");
    }

    @Test
    void failedChange_isReportedAndListReadAgain() throws InterruptedException {
        saveAndRead(1, 2);
        store.delete(file(0));
        selection().select(0);
        model.relabel(7);
        uiThread.runUntil(() -> shownLabels().equals(List.of(1)));
        assertTrue(notices.currentProperty().get().isPresent());
        assertEquals(Optional.empty(), model.undoableProperty().get());
        assertEquals(List.of(1), savedLabels());
    }

    @Test
    void unusableFiles_areReported() throws Exception {
        Files.createDirectories(home.resolve("digits"));
        Files.writeString(home.resolve("digits/broken.json"), "{");
        saveAndRead(1);
        assertEquals(List.of(1), shownLabels());
        assertEquals(1, model.unusableProperty().get().size());
    }

    @Test
    void unreadableFolder_isReported() throws Exception {
        Files.writeString(home.resolve("digits"), "not a folder");
        read();
        assertEquals(List.of(), shownLabels());
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains("cannot be read"));
    }

    @Test
    void closing_completesPendingChanges() throws InterruptedException, IOException {
        saveAndRead(1, 2);
        selection().selectAll();
        model.relabel(5);
        selection().select(0);
        model.delete();
        background.close();
        uiThread.runUntil(() -> savedLabels().equals(List.of(5)));
    }

    private void saveAndRead(int... labels) throws InterruptedException {
        for (int i = 0; i < labels.length; i++) {
            store.save(digit(labels[i], NOON.plusSeconds(i)));
        }
        read();
    }

    private void read() throws InterruptedException {
        int version = selection().versionProperty().get();
        model.refresh();
        uiThread.runUntil(() -> selection().versionProperty().get() > version);
    }

    private void awaitWrites() throws InterruptedException {
        uiThread.runUntil(() -> model.unsavedProperty().get() == 0);
    }

    private GridSelection selection() {
        return model.list().selection();
    }

    private DigitChange undoable() {
        return model.undoableProperty().get().orElseThrow();
    }

    private Path file(int position) {
        return model.list().shownProperty().get().get(position).file();
    }

    private List<Integer> shownLabels() {
        return model.list().shownProperty().get().stream().map(DigitItem::label).toList();
    }

    /** Returns the labels in the files, oldest first. */
    private List<Integer> savedLabels() {
        return store.readAll().stream().map(OwnDigit::label).toList();
    }

    private static OwnDigit digit(int label, Instant saved) {
        Stroke stroke = new Stroke(List.of(new InkPoint(100, 50), new InkPoint(100, 210)), 16);
        return new OwnDigit(label, saved, new Ink(List.of(stroke)), Optional.empty());
    }
}
