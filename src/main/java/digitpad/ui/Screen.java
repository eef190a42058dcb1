package digitpad.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** One of the window's screens, chosen by its tab. {@code DigitPad} lists them; a key follows from the order. */
public interface Screen {
    /** Its name in node ids and shortcuts, in small letters. */
    String id();

    /** What its tab says. */
    String title();

    /** What it shows; always the same node. */
    Node node();

    /** It has come to the front. */
    default void shown() {}

    /** A key that no control of it took, while it is in front; consume what is used. */
    default void keyPressed(KeyEvent event) {}

    /** What a key typed that no control of it took, while it is in front; consume what is used. */
    default void keyTyped(KeyEvent event) {}

    /** What it is busy with, in a few words for the window's title; none if with nothing. */
    default ObservableValue<Optional<String>> titleStatus() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /** What the user would lose if the window closed now, in one sentence. */
    default Optional<String> closeWarning() {
        return Optional.empty();
    }

    /** The window closes. */
    default void close() {}
}
