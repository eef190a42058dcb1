package digitpad.ui.editor;

import digitpad.network.LayerSetting;
import digitpad.text.Messages;
import digitpad.text.TypedNumber;
import digitpad.text.UserException;
import digitpad.ui.controls.FormField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field for a whole number of a layer. The arrow keys change it by one. */
final class NumberField extends TextField {
    private static final Messages TEXT = Messages.of(NumberField.class);
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final int COLUMNS = 4;

    private final FormField<Integer> input;
    private final int min;
    private final int max;
    /** The value that was shown or typed last. */
    private Optional<Integer> shown = Optional.empty();

    /**
     * Creates an empty field.
     *
     * @param setting says which values are valid, times {@code scale}
     * @param scale 100 for percent, otherwise 1
     * @param typed receives each valid number that the user types
     */
    NumberField(LayerSetting setting, int scale, IntConsumer typed) {
        min = (int) Math.round(setting.min() * scale);
        max = (int) Math.round(setting.max() * scale);
        input = new FormField<>(this::parse);
        getStyleClass().addAll("form-field", "layer-number");
        setPrefColumnCount(COLUMNS);
        setTooltip(new Tooltip(TEXT.get("number.hint", min, max)));
        textProperty().bindBidirectional(input.textProperty());
        input.problemProperty().subscribe(problem -> pseudoClassStateChanged(DANGER, problem.isPresent()));
        input.textProperty().addListener((property, before, now) -> {
            if (input.problemProperty().get().isEmpty()
                    && !Optional.of(input.value()).equals(shown)) {
                shown = Optional.of(input.value());
                typed.accept(input.value());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private Integer parse(String text) {
        try {
            long value = TypedNumber.toLong(text);
            if (value >= min && value <= max) {
                return (int) value;
            }
        } catch (NumberFormatException e) {
            throw new UserException(TEXT.get("number.wrong", min, max), e);
        }
        throw new UserException(TEXT.get("number.wrong", min, max));
    }

    /** What is wrong with the text. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return input.problemProperty();
    }

    /** Shows a number. While it stays the same, what the user types stays as well. */
    void show(int value) {
        if (!shown.equals(Optional.of(value))) {
            shown = Optional.of(value);
            setText(TypedNumber.format(BigDecimal.valueOf(value), true));
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            if (input.problemProperty().get().isEmpty() && !event.isAltDown()) {
                int next = input.value() + (event.getCode() == KeyCode.UP ? 1 : -1);
                setText(TypedNumber.format(BigDecimal.valueOf(Math.min(max, Math.max(min, next))), true));
                positionCaret(getLength());
                event.consume();
            }
        }
    }
}
