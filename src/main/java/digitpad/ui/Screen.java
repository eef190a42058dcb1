package digitpad.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * A screen of the window, selected by its tab or shown by the {@link Navigator}. {@code DigitPad} lists them; the order
 * of those with a tab defines the shortcut keys.
 */
public interface Screen {
    /** Returns its name in node ids, in lowercase. */
    String id();

    /** Returns its title, which is the text of its tab. */
    String title();

    /** Returns whether it has a tab. */
    default boolean hasTab() {
        return true;
    }

    /** Creates the content, if that is yet to be done. */
    default void prepare() {}

    /** Returns its content; always the same node. */
    Node node();

    /** Returns the part of the content that has the focus when the screen has come to the front. */
    Node mainControl();

    /** Called when the screen comes to the front. */
    default void shown() {}

    /** Handles a pressed key that no control consumed while the screen is in front. Consume the event if it is used. */
    default void keyPressed(KeyEvent event) {}

    /** Handles a typed character that no control consumed while the screen is in front. Consume it if it is used. */
    default void keyTyped(KeyEvent event) {}

    /** The current activity in a few words, for the window's title; empty if there is none. */
    default ObservableValue<Optional<String>> titleStatus() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /** Returns a warning that says what closing the window now would lose; empty if nothing. */
    default Optional<String> closeWarning() {
        return Optional.empty();
    }

    /** Called when the window closes. */
    default void close() {}
}
