package digitpad.ui.models;

import digitpad.model.ModelCatalog;
import digitpad.text.Messages;
import digitpad.ui.SettledChange;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Edits the note on the selected model. It is saved a moment after the last key, and when the focus leaves it. */
final class NoteEditor extends TextArea {
    private static final Messages TEXT = Messages.of(NoteEditor.class);
    private static final int ROWS = 3;

    private final ModelsViewModel viewModel;
    private final SettledChange edited = new SettledChange(this::save);
    private String model = "";
    /** The note as last shown or saved. */
    private String saved = "";

    NoteEditor(ModelsViewModel viewModel) {
        this.viewModel = viewModel;
        setId("model-note");
        getStyleClass().add("note-editor");
        setPromptText(TEXT.get("note.prompt"));
        setAccessibleText(TEXT.get("note.accessible"));
        setPrefRowCount(ROWS);
        setWrapText(true);
        setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= ModelCatalog.MAX_NOTE_LENGTH ? change : null));
        textProperty().addListener((property, before, now) -> {
            if (!now.equals(saved)) {
                edited.changed();
            }
        });
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                edited.flush();
            }
        });
        // Tab would otherwise insert a tab, and the keyboard could not leave the editor.
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveWithTab);
    }

    /** Shows the note of a model. What was typed for another one is saved first. */
    void show(ModelRow row) {
        if (!row.name().equals(model)) {
            flush();
            model = row.name();
            set(row.saved().note());
        } else if (getText().equals(saved)) {
            // Another program has changed it.
            set(row.saved().note());
        }
    }

    /** Saves what was typed, if it is not saved yet. */
    void flush() {
        edited.flush();
    }

    private void set(String note) {
        saved = note;
        if (!getText().equals(note)) {
            setText(note);
        }
    }

    private void save() {
        if (!model.isEmpty() && !getText().equals(saved)) {
            saved = getText();
            viewModel.annotate(model, saved);
        }
    }

    private void leaveWithTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            // With Ctrl, a text area moves the focus.
            fireEvent(new KeyEvent(
                    this,
                    this,
                    KeyEvent.KEY_PRESSED,
                    event.getCharacter(),
                    event.getText(),
                    KeyCode.TAB,
                    event.isShiftDown(),
                    true,
                    false,
                    false));
        }
    }
}
